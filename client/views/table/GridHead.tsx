import { ArrowDown, ArrowUp } from 'lucide-react';
import type { SortColumn, TableColumn, TableSort } from '../../../shared/views/table.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useColumnNames } from './column-names.ts';
import { isSortColumn } from './columns.ts';
import styles from './Grid.module.css';

type GridHeadProps = {
  columns: readonly TableColumn[];
  sort: TableSort | null;
  /** The cell of the head that Tab leads to; `null` when it leads elsewhere. */
  activeColumn: number | null;
  onSort: (column: SortColumn) => void;
};

/** What the columns are called; a press puts the rows in their order. */
export const GridHead = ({ columns, sort, activeColumn, onSort }: GridHeadProps) => {
  const nameOf = useColumnNames();
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div
        role="row"
        aria-rowindex={1}
        data-head=""
        className={classNames(styles.row, styles.head)}
      >
        {columns.map((column, index) => {
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
                  {nameOf(column)}
                  {isSorted && <Arrow aria-hidden="true" size={14} />}
                </button>
              ) : (
                <VisuallyHidden>{nameOf(column)}</VisuallyHidden>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};
