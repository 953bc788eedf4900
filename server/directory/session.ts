import type { Role } from '../../shared/access/actor.ts';
import type { As } from '../../shared/api/as.ts';

/** Who somebody is in one meeting, whichever door they came through. */
export type Session = {
  readonly sessionId: string;
  readonly personId: string;
  readonly meetingId: string;
  readonly role: Role;
  /** A facilitator who looks as a participant: reads what a participant reads, writes nothing, leaves no trace. */
  readonly look: boolean;
  readonly coordinator: boolean;
};

/** What a request or a socket says about who sends it. */
export type RequestFacts = {
  /** From `Authorization: Bearer` or a socket's `token`. When it is there, cookies do not count. */
  readonly bearer: string | null;
  readonly deviceToken: string | null;
  readonly coordinatorToken: string | null;
  /** Which of this browser's roles the tab wants; the strongest when it does not say. */
  readonly as: As | null;
};
