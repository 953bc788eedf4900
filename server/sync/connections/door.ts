import type { Access, Role } from '../../../shared/access/actor.ts';
import { accessTo } from '../../../shared/access/visibility.ts';
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts';
import type { DocumentRef } from '../../../shared/protocol/documents.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Authenticator } from '../../directory/authenticate.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Directory } from '../../directory/directory.ts';
import type { RequestFacts, Session } from '../../directory/session.ts';
import type { Visitor } from './connection.ts';

export type Refused = { readonly code: CloseCode; readonly reason: string };

export type DoorOptions = {
  readonly directory: Directory;
  readonly authenticator: Authenticator;
};

/** "Not there" and "not yours" are one answer, so nobody can find out what exists. */
const notFound = err<Refused>({ code: CLOSE.notFound, reason: 'no such document' });
const signedOut = err<Refused>({ code: CLOSE.signedOut, reason: 'join the meeting first' });

/** Asks as one who may nothing, to take as long as one who may. */
const NOBODY: Session = {
  sessionId: '',
  personId: '',
  meetingId: '',
  role: 'viewer',
  look: false,
  coordinator: false,
};

export type Right = { readonly access: Access; readonly role: Role };

const none = ({ role }: Session): Right => ({ access: 'none', role });

/** Judges who may come in, at the door and again whenever a meeting's state or a board's visibility changes. */
export class Door {
  readonly #directory: Directory;
  readonly #authenticator: Authenticator;

  constructor(options: DoorOptions) {
    this.#directory = options.directory;
    this.#authenticator = options.authenticator;
  }

  /**
   * `via` names the meeting through which a network's board is opened. What is missing and what is somebody else's are
   * looked for in the same places one after another, so that the time tells no more than the answer does.
   */
  async admit(
    ref: DocumentRef,
    facts: RequestFacts,
    via: string | null,
  ): Promise<Result<Visitor, Refused>> {
    const [own, meetingId] = await Promise.all([
      this.#authenticator.tokenMeeting(facts),
      this.#meetingOf(ref),
    ]);
    const session = await this.#authenticator.session(facts, meetingId ?? via ?? own ?? '');
    const rightOf = await this.rightsTo(ref, (session ?? NOBODY).meetingId);
    if (!session) return provesNothing(facts, own) ? signedOut : notFound;
    const { access, role } = rightOf(session);
    if (access === 'none') return notFound;
    return ok({ session, actor: { personId: session.personId, role, access } });
  }

  /** What sessions of a meeting may do with a document right now: looked up once, however many are judged by it. */
  async rightsTo(ref: DocumentRef, meetingId: string): Promise<(session: Session) => Right> {
    const [meeting, board] = await Promise.all([
      this.#directory.findMeeting(meetingId),
      ref.kind === 'meeting' ? null : this.#directory.findBoard(boardOf(ref)),
    ]);
    if (!meeting) return none;
    switch (ref.kind) {
      case 'meeting':
        return (session) => {
          const access = accessTo(meeting.state, 'meeting', session.role);
          const isReader = session.look && access === 'write';
          return { access: isReader ? 'read' : access, role: session.role };
        };
      case 'board':
        return board ? (session) => boardAccess(session, board, meeting) : none;
      case 'held':
        return none;
      // Nobody else's, whoever they are: what is hidden is withheld.
      case 'draft':
        return (session) =>
          board && !session.look && session.personId === ref.participantId
            ? boardAccess(session, board, meeting)
            : none(session);
    }
  }

  async #meetingOf(ref: DocumentRef): Promise<string | null> {
    if (ref.kind === 'meeting') return ref.id;
    const board = await this.#directory.findBoard(boardOf(ref));
    return board?.meetingId ?? null;
  }
}

const boardOf = (ref: Exclude<DocumentRef, { kind: 'meeting' }>): string =>
  ref.kind === 'board' ? ref.id : ref.boardId;

/** True when the sender shows nothing, or a token that belongs to no living session; `own` is the token's meeting. */
const provesNothing = (facts: RequestFacts, own: string | null): boolean => {
  const { bearer, deviceToken, coordinatorToken } = facts;
  return bearer === null ? deviceToken === null && coordinatorToken === null : own === null;
};
