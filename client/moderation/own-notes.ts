import type { BoardStore } from '../board/board-store.ts';
import type { Unsubscribe } from '../board/topics.ts';

/**
 * Calls whenever notes of one's own have gone, or have come, back or new; a change costs what it touches, not what lies on
 * the board.
 */
export const onOwnNotes = (
  store: Pick<BoardStore, 'allNoteIds' | 'changedNotes' | 'place' | 'topics'>,
  personId: string,
  run: (what: 'gone' | 'come') => void,
): Unsubscribe => {
  const isOwn = (id: string): boolean => {
    const place = store.place(id);
    return place?.author === personId && place.deleted === undefined;
  };
  const own = new Set(store.allNoteIds().filter(isOwn));
  return store.topics.subscribe('notes', () => {
    const changed = store.changedNotes().filter((id) => own.has(id) !== isOwn(id));
    if (changed.length === 0) return;
    const gone = changed.filter((id) => own.delete(id));
    for (const id of changed) if (!gone.includes(id)) own.add(id);
    run(gone.length > 0 ? 'gone' : 'come');
  });
};
