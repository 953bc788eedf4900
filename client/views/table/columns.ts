import type { Change } from '../../../shared/access/change.ts';
import {
  type FixedColumn,
  isFixedColumn,
  type SortColumn,
  type TableColumn,
} from '../../../shared/views/table.ts';
import type { MessageKey } from '../../i18n/keys.ts';
import {
  clusterChange,
  dateChange,
  moveChange,
  tagsChange,
  textChange,
} from '../../note/note-changes.ts';

export const ROW_HEIGHT = 60;

/** What each column is called. */
export const COLUMN_NAMES: Readonly<Record<FixedColumn, MessageKey>> = {
  text: 'views.table.text',
  section: 'views.table.section',
  cluster: 'views.table.cluster',
  author: 'views.table.author',
  organisation: 'views.table.organisation',
  tags: 'views.table.tags',
  date: 'views.table.date',
  reactions: 'views.table.reactions',
  comments: 'views.table.comments',
  created: 'views.table.created',
  actions: 'views.table.actions',
};

export const isSortColumn = (column: TableColumn): column is SortColumn => column !== 'actions';

/** What an edit in a column changes; `null` for what is not written by hand. */
export const changeIn = (column: TableColumn, noteId: string): Change | null => {
  if (!isFixedColumn(column)) return textChange(noteId);
  switch (column) {
    case 'text':
      return textChange(noteId);
    case 'section':
      return moveChange(noteId);
    case 'cluster':
      return clusterChange(noteId);
    case 'tags':
      return tagsChange(noteId);
    case 'date':
      return dateChange(noteId);
    case 'author':
    case 'organisation':
    case 'reactions':
    case 'comments':
    case 'created':
    case 'actions':
      return null;
  }
};
