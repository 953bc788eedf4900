import type { Target } from '../../shared/meeting/records/attention.ts';
import type { RevealedPlace } from '../note/reveal.ts';

/**
 * The page on which it is, below a meeting's path for the reader's role. Where the reader works in a phase is told by
 * `pathOfPhase`; `null` for nowhere in particular.
 */
export const targetPath = (
  { board, phase }: Target,
  meetingPath: string,
  pathOfPhase: (phase: string) => string | null,
): string => {
  if (phase !== undefined) return pathOfPhase(phase) ?? meetingPath;
  return board === undefined ? meetingPath : `${meetingPath}/b/${board}`;
};

/** What one asks of an open board to find a place on it. */
export type Places = {
  readonly note: (id: string) => { readonly section: string } | null;
};

/** Where on its board it is; `null` for the whole board. A note that has moved is where it is now. */
export const placeOf = (
  { section, note }: Target,
  { note: noteOf }: Places,
): RevealedPlace | null => {
  if (note !== undefined) return { section: noteOf(note)?.section ?? section ?? '', note };
  return section === undefined ? null : { section, note: null };
};
