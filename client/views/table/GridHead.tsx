import { ArrowDown, ArrowUp } from 'lucide-react';
import { type SortColumn, TABLE_COLUMNS, type TableSort } from '../../../shared/views/table.ts';
import { useText } from '../../i18n/text.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { COLUMN_NAMES, isSortColumn } from './columns.ts';
import styles from './Grid.module.css';

type GridHeadProps = {
  sort: TableSort | null;
  /** The cell of the head that Tab leads to; `null` when it leads elsewhere. */
  activeColumn: number | null;
  onSort: (column: SortColumn) => void;
};

/** What the columns are called; a press puts the rows in their order. */
export const GridHead = ({ sort, activeColumn, onSort }: GridHeadProps) => {
  const t = useText();
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div
        role="row"
        aria-rowindex={1}
        data-head=""
        className={classNames(styles.row, styles.head)}
      >
        {TABLE_COLUMNS.map((column, index) => {
          const isSorted = sort?.column === column;
          const Arrow = sort?.isDescending ? ArrowDown : ArrowUp;
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              data-column={index}
              tabIndex={index === activeColumn ? 0 : -1}
              className={styles.cell}
            >
              {isSortColumn(column) ? (
                <button type="button" className={styles.sort} onClick={() => onSort(column)}>
                  {t(COLUMN_NAMES[column])}
                  {isSorted && <Arrow aria-hidden="true" size={14} />}
                </button>
              ) : (
                <VisuallyHidden>{t(COLUMN_NAMES[column])}</VisuallyHidden>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};
