import type { ConnectorEnd } from '../../shared/board/drawing-values.ts';
import { shapesOf } from '../board/drawings.ts';
import type { Board } from '../board/board.ts';
import { useTopics } from '../board/hooks.ts';
import type { Topic } from '../board/topics.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';

const MOST_LETTERS = 40;

/** What an end of a connector leads to, in a few words. */
export const endName = (board: Pick<Board, 'store'>, end: ConnectorEnd, t: Text): string => {
  if ('note' in end) {
    return noteExcerpt(board.store.note(end.note)?.text ?? '', MOST_LETTERS) || t('note.empty');
  }
  if ('section' in end) return board.store.section(end.section)?.title || t('columns.untitled');
  if (!('shape' in end)) return t('drawing.place');
  const shape = shapesOf(board).get(end.shape);
  return noteExcerpt(shape?.text ?? '', MOST_LETTERS) || t('drawing.emptyShape');
};

const topicsOf = (end: ConnectorEnd): readonly Topic[] => {
  if ('note' in end) return [`note:${end.note}`];
  if ('section' in end) return [`section:${end.section}`];
  return 'shape' in end ? ['shapes'] : [];
};

/** The same for as long as it is on the page. */
export const useEndName = (end: ConnectorEnd): string => {
  const t = useText();
  return useTopics(topicsOf(end), (board) => endName(board, end, t));
};

/** True while what an end leads to is on the board. */
export const isEndThere = ({ store }: Pick<Board, 'store'>, end: ConnectorEnd): boolean => {
  if ('note' in end) {
    const note = store.place(end.note);
    return note !== undefined && note.deleted === undefined;
  }
  if ('section' in end) return store.section(end.section)?.deleted === undefined;
  if (!('shape' in end)) return true;
  const shape = shapesOf({ store }).get(end.shape);
  return shape !== null && shape.deleted === undefined;
};
