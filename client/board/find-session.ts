import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Answer } from '../api/http.ts';
import { type Problem, unreachable } from '../api/problem.ts';
import { accessOn, roleOn } from './meeting-access.ts';
import type { RememberedSession } from './remembered-session.ts';
import { within } from './within.ts';

/** Which board, through which meeting, and as what. */
export type BoardPlace = {
  readonly meetingId: string;
  readonly boardId: string;
  readonly as: As;
};

/** Why a board could not be opened, and what the meeting said, if it did: it may only be too early. */
export type NotOpened = { readonly problem: Problem; readonly meeting: MeetingAnswer | null };

/** As whom a tab opens a board, and the meeting's answer if the server gave one. */
export type Session = RememberedSession & { readonly meeting: MeetingAnswer | null };

export type SessionSources = {
  readonly ask: () => Answer<MeetingAnswer>;
  /** What this device remembers; `null` for nothing. */
  readonly recall: (key: string) => Promise<RememberedSession | null>;
  readonly remember: (key: string, session: RememberedSession) => void;
  readonly clock: Clock;
};

const notFound: Problem = { kind: 'not-found' };

/** Longer than this (ms) nobody waits for a server when the device remembers enough to open the board. */
const PATIENCE_MS = 2500;
/** What a device remembers it says within this, or its storage is stuck. */
const RECALL_WITHIN_MS = 4000;
/** A question that was swallowed on its way is no reason to wait for ever: whoever waits is told, and can try again. */
const ANSWER_WITHIN_MS = 30_000;

/** As whom this tab opens the board: the server says, or, without a network, this device remembers. */
export const findSession = async (
  { meetingId, boardId, as }: BoardPlace,
  { ask, recall, remember, clock }: SessionSources,
): Promise<Result<Session, NotOpened>> => {
  const key = `${meetingId}/${boardId}/${as}`;
  const recalled = async (): Promise<Session | null> => {
    const session = await within(RECALL_WITHIN_MS, clock, recall(key));
    return session && { ...session, meeting: null };
  };
  const asking = ask();
  const soon = await within(PATIENCE_MS, clock, asking);
  if (soon === null) {
    const session = await recalled();
    if (session) return ok(session);
  }
  const answer = soon ?? (await within(ANSWER_WITHIN_MS, clock, asking)) ?? err(unreachable);
  if (answer.ok) {
    const meeting = answer.value;
    const access = accessOn(meeting, boardId);
    if (access === 'none') return err({ problem: notFound, meeting });
    const session = { personId: meeting.participantId, role: roleOn(meeting, boardId), access };
    remember(key, session);
    return ok({ ...session, meeting });
  }
  const session = answer.error.kind === 'unreachable' ? await recalled() : null;
  return session ? ok(session) : err({ problem: answer.error, meeting: null });
};
