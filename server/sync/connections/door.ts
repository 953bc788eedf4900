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

type Grant = { readonly access: Access; readonly role: Role };

/** Judges who may come in, at the door and again whenever a meeting's state or a board's visibility changes. */
export class Door {
  readonly #directory: Directory;
  readonly #authenticator: Authenticator;

  constructor(options: DoorOptions) {
    this.#directory = options.directory;
    this.#authenticator = options.authenticator;
  }

  /** `via` names the meeting through which a network's board is opened. */
  async admit(
    ref: DocumentRef,
    facts: RequestFacts,
    via: string | null,
  ): Promise<Result<Visitor, Refused>> {
    const meetingId = await this.#meetingOf(ref, facts, via);
    const session = meetingId && (await this.#authenticator.session(facts, meetingId));
    if (!session) return (await this.#provesNothing(facts)) ? signedOut : notFound;
    const grant = await this.grantFor(ref, session);
    if (grant.access === 'none') return notFound;
    return ok({
      session,
      actor: { personId: session.personId, role: grant.role, access: grant.access },
    });
  }

  /** What a session may do with a document right now. */
  async grantFor(ref: DocumentRef, session: Session): Promise<Grant> {
    const meeting = await this.#directory.findMeeting(session.meetingId);
    if (!meeting) return { access: 'none', role: session.role };
    switch (ref.kind) {
      case 'meeting': {
        const access = accessTo(meeting.state, 'meeting', session.role);
        const isReader = session.look && access === 'write';
        return { access: isReader ? 'read' : access, role: session.role };
      }
      case 'board': {
        const board = await this.#directory.findBoard(ref.id);
        return board
          ? boardAccess(session, board, meeting)
          : { access: 'none', role: session.role };
      }
      // Secret writing is not built yet; nobody has drafts to open.
      case 'draft':
        return { access: 'none', role: session.role };
    }
  }

  async #meetingOf(
    ref: DocumentRef,
    facts: RequestFacts,
    via: string | null,
  ): Promise<string | null> {
    if (ref.kind === 'meeting') return ref.id;
    if (ref.kind === 'draft') return null;
    const board = await this.#directory.findBoard(ref.id);
    return board?.meetingId ?? via ?? (await this.#authenticator.tokenMeeting(facts));
  }

  /** True when the sender shows nothing, or a token that belongs to no living session. */
  async #provesNothing(facts: RequestFacts): Promise<boolean> {
    const { bearer, deviceToken, coordinatorToken } = facts;
    if (bearer === null) return deviceToken === null && coordinatorToken === null;
    return (await this.#authenticator.tokenMeeting(facts)) === null;
  }
}
