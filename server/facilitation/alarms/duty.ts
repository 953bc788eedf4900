import type * as Y from 'yjs';
import type { Facilitation } from '../facilitation.ts';

/** Something that the server does in meetings when its time has come, by what their documents say. */
export type Duty = {
  /** When it is due next, in ms since 1970; a moment that is past is due now, `null` never. */
  readonly nextDue: (doc: Y.Doc, now: number) => number | null;
  /**
   * Does what is due and nothing else. It also runs once for each meeting when the server starts, and may run twice: it
   * writes only what differs, and so heals what a crash has left half done.
   */
  readonly runDue: (facilitation: Facilitation, meetingId: string) => Promise<void>;
};
