import type { Attention } from '../records/attention.ts';

/** A presenter whose sockets are gone for so long has left; a reload or a lost line is shorter. */
export const GONE_MS = 10_000;
/** A presenter with open sockets of whom nothing is heard for so long has fallen asleep with them. */
export const SILENT_MS = 120_000;

/** What the server knows of a presenter's sockets. */
export type PresenterState = { readonly isHere: boolean; readonly silentMs: number };

/** Nobody may be held by somebody who is not there any more to let them go. */
export const isAbandoned = (
  { level }: Pick<Attention, 'level'>,
  { isHere, silentMs }: PresenterState,
): boolean => level === 'hold' && silentMs >= (isHere ? SILENT_MS : GONE_MS);
