import type { Board } from '../board/board.ts';
import { findOf } from './find.ts';

/** The notes that are shown, section by section, in the order in which they are read. */
export const notesInOrder = (board: Board): readonly string[] =>
  [...board.store.sectionIds(), ''].flatMap((id) => findOf(board).shown(id).noteIds);

/** The one that comes after (1) or before (-1) another among some notes, going round; the first of them after none. */
export const stepFrom = (
  order: readonly string[],
  among: (noteId: string) => boolean,
  from: string | null,
  step: 1 | -1,
): string | undefined => {
  const at = from === null ? -1 : order.indexOf(from);
  const start = at < 0 && step < 0 ? 0 : at;
  for (let passed = 1; passed <= order.length; passed += 1) {
    const id = order[(((start + step * passed) % order.length) + order.length) % order.length];
    if (id !== undefined && among(id)) return id;
  }
  return undefined;
};
