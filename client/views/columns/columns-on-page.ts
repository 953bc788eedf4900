import type { Column, Slot } from '../../../shared/views/columns.ts';
import type { Board } from '../../board/board.ts';
import { withoutFolded } from '../../clusters/folded.ts';
import { findOf } from '../../find/find.ts';
import { noteElements } from './slot-under-pointer.ts';

const lists = (area: Element | null): readonly HTMLElement[] =>
  Array.from(area?.querySelectorAll<HTMLElement>('[data-notes]') ?? []);

/** The columns that are on the page, from left to right: all of them, or the one that a phone shows. */
export const columnsOnPage = (area: Element | null, board: Board): readonly Column[] => {
  const find = findOf(board);
  return lists(area).map((list) => {
    const section = list.dataset['notes'] ?? '';
    const { noteIds, sort } = find.shown(section);
    return { section, notes: withoutFolded(board, noteIds), isSorted: sort !== 'hand' };
  });
};

/** Brings a slot into view and tells where on the screen it begins. */
export const slotPoint = (
  area: Element | null,
  carriedId: string,
  slot: Slot,
): { x: number; y: number } | undefined => {
  const list = lists(area).find((element) => element.dataset['notes'] === slot.section);
  if (!list) return undefined;
  const notes = noteElements(list, carriedId);
  const next = notes[slot.index];
  const last = notes.at(-1);
  (next ?? last ?? list).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = list.getBoundingClientRect();
  const y = next?.getBoundingClientRect().top ?? last?.getBoundingClientRect().bottom ?? box.top;
  return { x: box.left, y };
};
