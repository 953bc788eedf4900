import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { type Cell, cellByKey, type TableColumn } from '../../../shared/views/table.ts';
import { onReveal } from '../../note/reveal.ts';
import { ROW_HEIGHT } from './columns.ts';

/** The cell that Tab leads to; `noteId` `null` is the head. */
type Active = { readonly noteId: string | null; readonly column: number };

const cellSelector = ({ noteId, column }: Active): string =>
  noteId === null
    ? `[data-head] [data-column="${column}"]`
    : `[data-note="${CSS.escape(noteId)}"] [data-column="${column}"]`;

/** Which cell an element is, or is in. */
const cellAt = (target: EventTarget): Active | null => {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = target.closest<HTMLElement>('[data-note], [data-head]');
  if (!row) return null;
  const column = Number(cell?.dataset['column'] ?? 0);
  return { noteId: row.dataset['note'] ?? null, column };
};

type ActiveCellOptions = {
  readonly gridRef: RefObject<HTMLElement | null>;
  readonly rows: readonly string[];
  readonly columns: readonly TableColumn[];
};

/**
 * The one cell of the table that is a stop of the Tab key, and the keys that lead from it to others, whether their row is
 * on the page yet or not. When a row goes while somebody is in it, they are in the one that took its place.
 */
export const useActiveCell = ({ gridRef, rows, columns }: ActiveCellOptions) => {
  const [active, setActive] = useState<Active>({ noteId: rows[0] ?? null, column: 0 });
  const [hasFocus, setHasFocus] = useState(false);
  /** To be given the focus as soon as it is on the page. */
  const [wanted, setWanted] = useState<Active | null>(null);
  /** To be on the page although it is out of sight. */
  const [revealed, setRevealed] = useState<string | null>(null);
  const indexOf = useMemo(() => new Map(rows.map((id, index) => [id, index])), [rows]);
  const lastRow = useRef(0);

  const rowOf = useCallback(
    ({ noteId }: Active): number | undefined =>
      noteId === null ? 0 : indexOf.has(noteId) ? (indexOf.get(noteId) ?? 0) + 1 : undefined,
    [indexOf],
  );

  const activeRow = rowOf(active);
  useEffect(() => {
    if (activeRow !== undefined) lastRow.current = activeRow;
  }, [activeRow]);

  useLayoutEffect(() => {
    if (activeRow !== undefined) return;
    const heir = { noteId: rows[Math.max(0, lastRow.current - 1)] ?? rows.at(-1) ?? null };
    const next = { ...heir, column: active.column };
    setActive(next);
    if (hasFocus) setWanted(next);
  }, [activeRow, rows, active.column, hasFocus]);

  useEffect(() => onReveal(({ note }) => setRevealed(note)), []);

  useLayoutEffect(() => {
    if (!wanted) return;
    const cell = gridRef.current?.querySelector<HTMLElement>(cellSelector(wanted));
    if (!cell) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setWanted(null);
  }, [wanted, gridRef]);

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const at = cellAt(event.target);
      if (!at) return;
      setHasFocus(true);
      // A row that was given the focus hands it on to its cell in the column that one was in.
      const isRow =
        event.target instanceof HTMLElement && event.target.dataset['note'] !== undefined;
      const next = isRow ? { ...at, column: active.column } : at;
      setActive(next);
      if (isRow) setWanted(next);
    },
    [active.column],
  );

  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    // Another window has come to the front: the reader is still here.
    if (document.activeElement === event.target) return;
    const { relatedTarget } = event;
    if (!(relatedTarget instanceof Element) || !event.currentTarget.contains(relatedTarget)) {
      setHasFocus(false);
    }
  }, []);

  const walk = useCallback(
    (event: KeyboardEvent, from: Cell): boolean => {
      const withCtrl = event.ctrlKey || event.metaKey;
      if (event.altKey || event.shiftKey || (withCtrl && !/^(?:Home|End)$/.test(event.key))) {
        return false;
      }
      const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
      const to = cellByKey(
        from,
        { key: event.key, withCtrl },
        { rows: rows.length, columns: columns.length, page },
      );
      if (!to) return false;
      const next = { noteId: to.row === 0 ? null : (rows[to.row - 1] ?? null), column: to.column };
      setActive(next);
      setWanted(next);
      return true;
    },
    [gridRef, rows, columns],
  );

  const focusCell = useCallback(
    (noteId: string, column: TableColumn) => {
      setWanted({ noteId, column: columns.indexOf(column) });
    },
    [columns],
  );

  /** Rows that are on the page whether they are in sight or not. */
  const kept = [hasFocus ? active.noteId : null, wanted?.noteId, revealed].filter(
    (id) => id != null,
  );

  return { active, activeRow: activeRow ?? 0, kept, indexOf, walk, focusCell, onFocus, onBlur };
};
