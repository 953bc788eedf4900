import * as z from 'zod/mini';
import { NOTE_COLORS } from '../board/colors.ts';
import { idField } from './fields.ts';

/** `[x, y, width, height, colour]`, the colour as its place in `NOTE_COLORS`: a tower of sixty boards has thousands. */
export const sheetAnswer = z.tuple([
  z.int(),
  z.int(),
  z.int(),
  z.int(),
  z.int().check(z.gte(0), z.lt(NOTE_COLORS.length)),
]);
export type SheetAnswer = z.infer<typeof sheetAnswer>;

/** One group's board from afar. */
export const towerBoard = z.object({
  board: idField,
  noteCount: z.int(),
  lastNote: z.nullable(z.object({ text: z.string(), at: z.int() })),
  /** When anything on it last changed, as far as this server knows; null when it does not. */
  changedAt: z.nullable(z.int()),
  /** Who has a note under their fingers now. */
  writing: z.array(idField),
  sheets: z.array(sheetAnswer),
});
export type TowerBoard = z.infer<typeof towerBoard>;

/** `GET /api/meetings/:id/tower`: the boards of all groups that were not taken away. */
export const towerAnswer = z.object({ boards: z.array(towerBoard) });
export type TowerAnswer = z.infer<typeof towerAnswer>;
