import type { VotePlan } from '../../shared/board/records/vote.ts';
import type { Ballot } from '../../shared/voting/ballot.ts';

export type VoteState = 'open' | 'closed' | 'discarded';

/** A vote as it is kept apart from documents. Times are milliseconds since 1970. */
export type StoredVote = {
  readonly id: string;
  readonly meetingId: string;
  readonly plan: VotePlan;
  /** Dots for each voter; null where nothing is counted. */
  readonly budget: number | null;
  readonly state: VoteState;
  readonly openedAt: number;
  readonly closesAt: number | null;
  readonly closedAt: number | null;
  /** Its boards have the outcome; its ballots are gone. */
  readonly isSealed: boolean;
  /** Counts changes; `told`: the one that the boards know. */
  readonly version: number;
  readonly told: number;
  readonly electorate: number;
  readonly joinedLate: number;
  readonly done: number;
};

export type NewVote = Pick<
  StoredVote,
  'id' | 'meetingId' | 'plan' | 'budget' | 'openedAt' | 'closesAt'
>;

export type NewBallot = Omit<Ballot, 'value'> & {
  readonly vote: string;
  /** `null` takes back what is there. */
  readonly value: number | null;
  /** Notes that are not voted on any more: what the voter gave them is theirs again. */
  readonly gone: readonly string[];
  readonly now: number;
};

export type CastAnswer =
  | { readonly ok: true; readonly left: number | null }
  | { readonly ok: false; readonly reason: 'closed' | 'notElector' | 'budget' };

/** One's own part in an open vote. */
export type OwnBallots = {
  readonly isElector: boolean;
  readonly isDone: boolean;
  readonly ballots: readonly Ballot[];
};

/** Votes and ballots, which documents learn of only by their outcome. */
export interface Votes {
  /** `taken`: a vote is open on one of the boards; `limit`: the meeting has `max` votes. */
  openVote(args: {
    readonly vote: NewVote;
    readonly electorate: readonly string[];
    readonly max: number;
  }): Promise<'opened' | 'taken' | 'limit'>;
  findVote(id: string): Promise<StoredVote | null>;
  /** Votes of the meeting that are open. */
  listOpenVotes(meetingId: string): Promise<readonly StoredVote[]>;
  readBallots(args: { readonly vote: string; readonly person: string }): Promise<OwnBallots>;
  /** Puts a ballot in the place of the one before, if the vote is open, the person may vote and has as many dots. */
  castBallot(ballot: NewBallot): Promise<CastAnswer>;
  /** False when the vote is not open or the person may not vote. */
  setVoterDone(args: {
    readonly vote: string;
    readonly person: string;
    readonly isDone: boolean;
    readonly now: number;
  }): Promise<boolean>;
  /** How many of these people were not voters before. */
  admitVoters(args: {
    readonly vote: string;
    readonly people: readonly string[];
  }): Promise<number | null>;
  /** Who may vote. */
  listVoters(vote: string): Promise<readonly string[]>;
  /** False when the vote is not open. */
  extendVote(args: { readonly vote: string; readonly closesAt: number | null }): Promise<boolean>;
  /** False when it is not open; of two who close it one gets true. */
  closeVote(args: { readonly vote: string; readonly now: number }): Promise<boolean>;
  /** Takes a vote away, open or closed; false when it is gone already. */
  discardVote(vote: string): Promise<boolean>;
  /** Brings back one that was closed before; false otherwise. */
  restoreVote(vote: string): Promise<boolean>;
  /** All ballots but of those who were put out of the meeting. */
  listBallots(vote: string): Promise<readonly Ballot[]>;
  /** The boards know this version. Once they know the outcome, the ballots are forgotten. */
  markVoteTold(args: {
    readonly vote: string;
    readonly version: number;
    readonly now: number;
  }): Promise<void>;
  /**
   * Closes open votes whose time is up, whose meeting is at rest, or which close when all are done and have been so since
   * `doneSince`; answers which. One step, so that nobody has second thoughts in between that count for nothing.
   */
  closeDueVotes(args: {
    readonly now: number;
    readonly doneSince: number;
  }): Promise<readonly string[]>;
  /** Votes of which the boards do not know the newest, and were last told something until then. */
  listUntoldVotes(until: number): Promise<readonly string[]>;
  /**
   * When the next vote closes, when the one that waits longest was last told, and since when all are done with one that
   * closes then; null for none.
   */
  nextVoteTimes(): Promise<{
    readonly closesAt: number | null;
    readonly toldAt: number | null;
    readonly doneAt: number | null;
  }>;
}
