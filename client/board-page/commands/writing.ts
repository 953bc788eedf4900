import { PenLine, Redo2, Trash2, Undo2 } from 'lucide-react';
import type { UndoState } from '../../board/undo.ts';
import type { Command } from '../../commands/command.ts';
import type { Text } from '../../i18n/text.ts';
import type { BoardDeeds } from './deeds.ts';

/** Writing, one's own steps back and forth, and what was thrown away. */
export const writingCommands = (
  t: Text,
  { write, undo, redo, openPanel }: BoardDeeds,
  { canUndo, canRedo }: UndoState,
): readonly Command[] => [
  {
    id: 'write',
    group: 'write',
    label: t('board.write'),
    icon: PenLine,
    shortcuts: [{ key: 'n' }],
    enabled: true,
    run: write,
  },
  {
    id: 'undo',
    group: 'write',
    label: t('board.undo'),
    icon: Undo2,
    shortcuts: [{ key: 'z', mod: true }],
    place: 'bar',
    enabled: canUndo,
    reason: t('board.nothingToUndo'),
    run: undo,
  },
  {
    id: 'redo',
    group: 'write',
    label: t('board.redo'),
    icon: Redo2,
    shortcuts: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    place: 'bar',
    enabled: canRedo,
    reason: t('board.nothingToRedo'),
    run: redo,
  },
  {
    id: 'trash',
    group: 'write',
    label: t('board.trash'),
    icon: Trash2,
    shortcuts: [],
    place: 'menu',
    enabled: true,
    run: () => openPanel('trash'),
  },
];
