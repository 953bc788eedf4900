import type { Directory } from '../directory/directory.ts';
import type { Network } from '../directory/records.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Limits } from '../limits.ts';
import type { Documents } from './documents.ts';
import type { Mirror } from './mirror.ts';
import type { Turns } from './turns.ts';

/** What everything that changes meetings and boards works with. */
export type Facilitation = {
  readonly directory: Directory;
  readonly documents: Documents;
  readonly files: FileStore;
  readonly network: Network;
  readonly limits: Limits;
  /** How long a meeting rests before it is put away; null: until somebody does it. */
  readonly archiveAfterMs: number | null;
  readonly mirror: Mirror;
  /** Runs what concerns the same thing one after the other. */
  readonly inTurn: Turns;
  /** Remembers that something in the meeting's document may fall due; before the first such thing is written. */
  readonly watchMeeting: (meetingId: string) => Promise<void>;
  /** A meeting's times or state changed, or with an id what is in its document: the alarm clock looks again. */
  readonly reviewAlarms: (meetingId?: string) => void;
  readonly now: () => number;
};
