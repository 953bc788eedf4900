import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import {
  nextSort,
  rowsBetween,
  type SortColumn,
  type TableColumn,
  tableColumns,
  type TableSort,
} from '../../../shared/views/table.ts';
import { useReadingOrder } from '../../find/use-find.ts';
import { useFieldsOn } from '../../forms/answers.ts';
import { useText } from '../../i18n/text.ts';
import { announce } from '../../ui/announcer.ts';
import { useScrollWindow } from '../../ui/use-scroll-window.ts';
import { useColumnNames } from './column-names.ts';
import { ROW_HEIGHT } from './columns.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { useActiveCell } from './use-active-cell.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { controlsIn, useQuietControls } from './use-quiet-controls.ts';
import { useRows } from './use-rows.ts';
import styles from './Grid.module.css';

type GridProps = { noteIds: readonly string[]; gridRef: RefObject<HTMLDivElement | null> };

/** Columns in which one does something by buttons, and writes nothing. */
const DEEDS: ReadonlySet<TableColumn> = new Set<TableColumn>(['reactions', 'comments', 'actions']);

/** Goes on to the control beside this one in its cell; false at the ends. */
const focusControlBeside = (control: HTMLElement, step: 1 | -1): boolean => {
  const cell = control.closest('[data-column]');
  const controls = cell ? controlsIn(cell) : [];
  const next = controls[controls.indexOf(control) + step];
  next?.focus();
  return next !== undefined;
};

/** Tells the stylesheet how many columns of answers there are. */
const useFieldWidths = (gridRef: RefObject<HTMLElement | null>, count: number): void => {
  useLayoutEffect(() => {
    const style = gridRef.current?.style;
    style?.setProperty('--fields', String(count));
    if (count === 0) style?.removeProperty('--field-columns');
    else style?.setProperty('--field-columns', `repeat(${count}, minmax(9rem, 1fr))`);
  }, [gridRef, count]);
};

/** The notes as a grid: one stop of the Tab key, arrows lead from cell to cell, Enter opens a cell. */
export const Grid = ({ noteIds, gridRef }: GridProps) => {
  const t = useText();
  const bodyRef = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<TableSort | null>(null);
  const fields = useFieldsOn();
  const columns = useMemo(() => tableColumns(fields.map(({ id }) => id)), [fields]);
  const nameOf = useColumnNames();
  const rows = useRows(noteIds, sort);
  useReadingOrder(() => rows);
  useFieldWidths(gridRef, fields.length);
  const seen = useScrollWindow(gridRef, bodyRef);
  const { active, activeRow, kept, indexOf, walk, focusCell, onFocus, onBlur } = useActiveCell({
    gridRef,
    rows,
    columns,
  });
  const { open, openCell, close } = useCellEditing();
  useQuietControls(gridRef);

  const { from, to } = rowsBetween(seen, ROW_HEIGHT, rows.length);
  const shown = new Set(rows.slice(from, to));
  for (const id of [...kept, open?.noteId]) if (id != null && indexOf.has(id)) shown.add(id);
  const inOrder = [...shown].toSorted((a, b) => (indexOf.get(a) ?? 0) - (indexOf.get(b) ?? 0));

  const onSort = useCallback(
    (column: SortColumn) => {
      const next = nextSort(sort, column);
      setSort(next);
      const name = nameOf(column);
      if (!next) announce(t('views.table.unsorted'));
      else
        announce(
          t(next.isDescending ? 'views.table.sortedDown' : 'views.table.sortedUp', {
            column: name,
          }),
        );
    },
    [sort, t, nameOf],
  );

  const closeTo = useCallback(() => {
    close();
    if (open) focusCell(open.noteId, open.column);
  }, [close, open, focusCell]);

  const enter = (cell: HTMLElement): boolean => {
    const column = columns[active.column];
    if (column === undefined) return false;
    const [control, ...others] = controlsIn(cell);
    if (active.noteId === null || DEEDS.has(column)) {
      if (others.length > 0) control?.focus();
      else control?.click();
    } else openCell(active.noteId, column);
    return true;
  };

  const onCellKey = (event: KeyboardEvent, cell: HTMLElement): boolean => {
    if (walk(event, { row: activeRow, column: active.column })) {
      close();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Enter' || event.key === 'F2') return enter(cell);
    if (event.key === 'Escape' && open) {
      close();
      return true;
    }
    // Whoever empties a cell in other tables must not lose the whole note here: only its own cell takes the key.
    return event.key === 'Delete' && active.column !== 0;
  };

  const onControlKey = (event: KeyboardEvent, control: HTMLElement): boolean => {
    if (event.key === 'Escape') {
      control.closest<HTMLElement>('[data-column]')?.focus();
      return true;
    }
    if (event.key === 'ArrowRight') return focusControlBeside(control, 1);
    return event.key === 'ArrowLeft' && focusControlBeside(control, -1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
    if (target.closest('[popover], dialog')) return;
    const isCell = target.dataset['column'] !== undefined;
    const isControl = target.matches('button, a');
    if (isCell ? onCellKey(event, target) : isControl && onControlKey(event, target)) {
      event.preventDefault();
    }
  };

  // The first click brings one to a cell, the next one, or a double click, opens it.
  const wasActive = useRef<HTMLElement | null>(null);
  const onMouseDown = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    wasActive.current = cell === document.activeElement ? cell : null;
  };
  const onClick = ({ target }: MouseEvent) => {
    if (
      !(target instanceof Element) ||
      target.closest('button, a, input, select, textarea, [role=textbox], dialog, [popover]')
    )
      return;
    const cell = target.closest<HTMLElement>('[data-column]');
    const noteId = cell?.closest<HTMLElement>('[data-note]')?.dataset['note'];
    const column = columns[Number(cell?.dataset['column'] ?? -1)];
    if (cell && cell === wasActive.current && noteId !== undefined && column !== undefined) {
      openCell(noteId, column);
    }
  };

  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={-1}
      aria-label={t('views.table.label')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onMouseDown={onMouseDown}
      onClick={onClick}
    >
      <GridHead
        columns={columns}
        sort={sort}
        activeColumn={active.noteId === null ? active.column : null}
        onSort={onSort}
      />
      <div
        ref={bodyRef}
        role="rowgroup"
        data-notes=""
        className={styles.body}
        style={{ height: rows.length * ROW_HEIGHT }}
      >
        {seen.width > 0 &&
          inOrder.map((id) => (
            <GridRow
              key={id}
              noteId={id}
              columns={columns}
              index={indexOf.get(id) ?? 0}
              activeColumn={id === active.noteId ? active.column : null}
              open={open?.noteId === id ? open : null}
              onClose={closeTo}
            />
          ))}
      </div>
    </div>
  );
};
