import type { Deed } from '../../directory/moderation.ts';
import type { Facilitation } from '../facilitation.ts';

/** True for a command that was sent again after its answer was lost, when the first time is in the log. */
export const isKnown = async (
  { directory }: Facilitation,
  { type, board, note }: Deed,
  answer: Readonly<Record<string, unknown>> | null,
): Promise<boolean> =>
  answer?.['already'] === true &&
  board !== null &&
  note !== null &&
  (await directory.findDeed({ boardId: board, note, types: [type] })) !== null;
