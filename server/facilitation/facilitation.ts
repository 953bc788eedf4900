import type { Directory } from '../directory/directory.ts';
import type { Network } from '../directory/records.ts';
import type { Limits } from '../limits.ts';
import type { Documents } from './documents.ts';
import type { Mirror } from './mirror.ts';

/** What everything that changes meetings and boards works with. */
export type Facilitation = {
  readonly directory: Directory;
  readonly documents: Documents;
  readonly network: Network;
  readonly limits: Limits;
  readonly mirror: Mirror;
  /** A meeting's times or state changed: the alarm clock looks again. */
  readonly reviewAlarms: () => void;
  readonly now: () => number;
};
