import { memo } from 'react';
import { fieldOfColumn, isFixedColumn, type TableColumn } from '../../../shared/views/table.ts';
import { useNote } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { NoteComments } from '../../note/NoteComments.tsx';
import { NoteMenu } from '../../note/NoteMenu.tsx';
import { NoteReactions } from '../../note/NoteReactions.tsx';
import { refusalKey } from '../../note/refusal-key.ts';
import { useKeptFocus } from '../../note/use-kept-focus.ts';
import { ChooseMark } from '../../several/ChooseMark.tsx';
import { classNames } from '../../ui/class-names.ts';
import { AnswerCell } from './AnswerCell.tsx';
import { AuthorCell, CreatedCell, DateCell, OrganisationCell } from './cells.tsx';
import { ClusterCell } from './ClusterCell.tsx';
import { changeIn, ROW_HEIGHT } from './columns.ts';
import { SectionCell } from './SectionCell.tsx';
import { TagsCell } from './TagsCell.tsx';
import { TextCell } from './TextCell.tsx';
import type { OpenCell } from './use-cell-editing.ts';
import styles from './Grid.module.css';

type CellProps = { noteId: string; column: TableColumn; isOpen: boolean; onClose: () => void };

const CellContent = ({ noteId, column, isOpen, onClose }: CellProps) => {
  if (!isFixedColumn(column)) {
    const fieldId = fieldOfColumn(column) ?? '';
    return <AnswerCell noteId={noteId} fieldId={fieldId} isOpen={isOpen} onClose={onClose} />;
  }
  switch (column) {
    case 'text':
      return <TextCell noteId={noteId} isOpen={isOpen} />;
    case 'section':
      return <SectionCell noteId={noteId} isOpen={isOpen} onClose={onClose} />;
    case 'cluster':
      return <ClusterCell noteId={noteId} isOpen={isOpen} onClose={onClose} />;
    case 'author':
      return <AuthorCell noteId={noteId} />;
    case 'organisation':
      return <OrganisationCell noteId={noteId} />;
    case 'tags':
      return <TagsCell noteId={noteId} isOpen={isOpen} onClose={onClose} />;
    case 'date':
      return <DateCell noteId={noteId} isOpen={isOpen} onClose={onClose} />;
    case 'reactions':
      return <NoteReactions noteId={noteId} />;
    case 'comments':
      return <NoteComments noteId={noteId} look="button" />;
    case 'created':
      return <CreatedCell noteId={noteId} />;
    case 'actions':
      return <NoteMenu noteId={noteId} className={styles.menu} />;
  }
};

type GridRowProps = {
  noteId: string;
  columns: readonly TableColumn[];
  /** Which of all rows it is, from 0. */
  index: number;
  /** The cell that Tab leads to, if it is one of these. */
  activeColumn: number | null;
  open: OpenCell | null;
  onClose: () => void;
};

/** One note. */
export const GridRow = memo(
  ({ noteId, columns, index, activeColumn, open, onClose }: GridRowProps) => {
    const t = useText();
    const note = useNote(noteId);
    const ref = useKeptFocus<HTMLDivElement>(noteId);
    if (!note) return null;
    return (
      <div
        ref={ref}
        role="row"
        aria-rowindex={index + 2}
        data-note={noteId}
        data-section={note.section}
        tabIndex={-1}
        className={classNames(styles.row, styles.noteRow)}
        style={{ top: index * ROW_HEIGHT }}
      >
        {columns.map((column, at) => {
          const isOpen = open?.column === column;
          return (
            <div
              key={column}
              role={column === 'text' ? 'rowheader' : 'gridcell'}
              aria-colindex={at + 1}
              aria-readonly={changeIn(column, noteId) === null || undefined}
              data-column={at}
              tabIndex={at === activeColumn ? 0 : -1}
              className={styles.cell}
            >
              {at === 0 && <ChooseMark noteId={noteId} />}
              <CellContent
                noteId={noteId}
                column={column}
                isOpen={isOpen && (open.reason === null || column === 'text')}
                onClose={onClose}
              />
              {isOpen && open.reason !== null && (
                <p role="alert" className={styles.reason}>
                  {t(refusalKey(open.reason))}
                </p>
              )}
            </div>
          );
        })}
      </div>
    );
  },
);
GridRow.displayName = 'GridRow';
