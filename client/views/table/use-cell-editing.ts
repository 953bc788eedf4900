import { useCallback, useState } from 'react';
import type { TableColumn } from '../../../shared/views/table.ts';
import type { NotDone } from '../../board/board.ts';
import { useBoard } from '../../board/hooks.ts';
import { startEditing } from '../../note/editing.ts';
import { changeIn } from './columns.ts';

/** A cell that somebody has opened: to write in it, or `reason` says why they may not. */
export type OpenCell = {
  readonly noteId: string;
  readonly column: TableColumn;
  readonly reason: NotDone | null;
};

/** Which cell is open, and how one opens it. */
export const useCellEditing = () => {
  const board = useBoard();
  const [open, setOpen] = useState<OpenCell | null>(null);

  const openCell = useCallback(
    (noteId: string, column: TableColumn): void => {
      const change = changeIn(column, noteId);
      if (!change) return;
      const verdict = board.may(change);
      if (verdict.ok && column === 'text') {
        setOpen(null);
        startEditing(noteId);
      } else setOpen({ noteId, column, reason: verdict.ok ? null : verdict.error });
    },
    [board],
  );

  const close = useCallback(() => setOpen(null), []);
  return { open, openCell, close };
};
