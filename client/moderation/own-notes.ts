import type { BoardStore } from '../board/board-store.ts';
import type { Unsubscribe } from '../board/topics.ts';

/** Calls whenever a note of one's own has gone or come back; a change costs what it touches, not what lies on the board. */
export const onOwnNotes = (
  store: Pick<BoardStore, 'allNoteIds' | 'changedNotes' | 'place' | 'topics'>,
  personId: string,
  run: () => void,
): Unsubscribe => {
  const isOwn = (id: string): boolean => {
    const place = store.place(id);
    return place?.author === personId && place.deleted === undefined;
  };
  const own = new Set(store.allNoteIds().filter(isOwn));
  return store.topics.subscribe('notes', () => {
    const elsewhere = store.changedNotes().filter((id) => own.has(id) !== isOwn(id));
    for (const id of elsewhere) if (!own.delete(id)) own.add(id);
    if (elsewhere.length > 0) run();
  });
};
