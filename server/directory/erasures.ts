import type { ErasedPerson } from '../journal/erasure/erasure.ts';

/** What was asked to be erased, in ids only: it is kept, so that what comes back from a backup is erased again. */
export type Erasure = Pick<ErasedPerson, 'person' | 'notes'> & {
  readonly id: string;
  /** `null`: everywhere. */
  readonly meetingId: string | null;
  /** Ids of notes that go, whatever becomes of the others. */
  readonly chosen: readonly string[];
  /** The person themselves: name, organisation, region, and every way in. */
  readonly forget: boolean;
  /** When it was asked for, ms since 1970. */
  readonly at: number;
  /** `null` while it is under way. */
  readonly finishedAt: number | null;
};

/** What remembers that people were erased. */
export interface Erasures {
  /**
   * Writes down what is to be erased, and with `forget` takes the person out of every table in the same transaction.
   * Resolves to the sessions that this ended.
   */
  startErasure(args: {
    erasure: Omit<Erasure, 'finishedAt'>;
    /** The person's name as lists of registrations have it. */
    foldedName: string;
  }): Promise<readonly string[]>;
  finishErasure(args: { id: string; now: number }): Promise<void>;
  /** The oldest first. */
  listErasures(): Promise<readonly Erasure[]>;
}
