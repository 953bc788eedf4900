import { useEffect, useMemo, useReducer } from 'react';
import { dateOrder, parseNoteDate } from '../../../shared/board/note-date.ts';
import {
  fieldOfColumn,
  isFixedColumn,
  type SortColumn,
  sortRows,
  type TableSort,
} from '../../../shared/views/table.ts';
import { countThreads, threadsOf } from '../../../shared/board/threads.ts';
import type { Board } from '../../board/board.ts';
import { useBoard } from '../../board/hooks.ts';
import { factOfAnswer } from '../../forms/answers-of.ts';
import { commentsOf } from '../../comments/comments-of.ts';
import { LOCALES } from '../../i18n/language-choice.ts';
import { useLanguage } from '../../i18n/language.ts';

/** What a cell is put in order by. */
const factIn = (board: Board, noteId: string, column: SortColumn) => {
  const { store, people } = board;
  const note = store.note(noteId);
  if (!note) return undefined;
  const author = note.author === undefined ? null : people.person(note.author);
  if (!isFixedColumn(column)) return factOfAnswer(board, noteId, fieldOfColumn(column) ?? '');
  switch (column) {
    case 'text':
      return note.text.trim();
    case 'section':
      // As the board has them, not by the alphabet; notes of no section come last.
      return store.section(note.section) ? store.sectionIds().indexOf(note.section) : undefined;
    case 'cluster': {
      const cluster = store.clusterOf(noteId);
      // Those without a name after those with one, and before notes of no cluster.
      return cluster ? cluster.title || '\uffff' : undefined;
    }
    case 'author':
      return author?.name;
    case 'organisation':
      return author?.organisation;
    case 'tags':
      return note.tags.join(' ');
    case 'date': {
      const date = note.date === undefined ? null : parseNoteDate(note.date);
      return date ? dateOrder(date) : undefined;
    }
    case 'reactions':
      return Object.values(store.reactions(noteId).counts).reduce((sum, count) => sum + count, 0);
    case 'comments':
      // None come last, whichever way round.
      return countThreads(threadsOf(commentsOf(board).of(noteId))).comments || undefined;
    case 'created':
      return note.createdAt;
  }
};

/**
 * The notes of the table in the order of a column. Put in order when it is asked for and when notes come or go, not with
 * every change of a cell: no row leaves the hand that edits it.
 */
export const useRows = (noteIds: readonly string[], sort: TableSort | null): readonly string[] => {
  const board = useBoard();
  const { language } = useLanguage();
  const [named, learn] = useReducer((count: number) => count + 1, 0);
  const byPeople = sort?.column === 'author' || sort?.column === 'organisation';

  // Names come a moment after they are first asked for.
  useEffect(() => (byPeople ? board.people.subscribe(learn) : undefined), [board, byPeople]);

  return useMemo(
    () =>
      named >= 0
        ? sortRows(noteIds, {
            sort,
            locale: LOCALES[language],
            factOf: (id, column) => factIn(board, id, column),
          })
        : noteIds,
    [board, noteIds, sort, language, named],
  );
};
