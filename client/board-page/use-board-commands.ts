import {
  BookmarkPlus,
  Columns3,
  Eye,
  EyeOff,
  Keyboard,
  ListTree,
  MousePointer2,
  PenLine,
  Redo2,
  Settings2,
  SlidersHorizontal,
  StickyNote,
  Trash2,
  Undo2,
  Users,
  Vote,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { VIEWS } from '../../shared/board/layout.ts';
import type { View } from '../../shared/board/layout.ts';
import { useBoard, useAccess, useUndoState } from '../board/hooks.ts';
import type { Command } from '../commands/command.ts';
import { useText } from '../i18n/text.ts';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import type { BoardView } from './use-board-view.ts';
import { VIEW_NAMES } from './view-names.ts';

export const VIEW_ICONS: Readonly<Record<View, LucideIcon>> = {
  columns: Columns3,
  canvas: StickyNote,
  outline: ListTree,
};

const VIEW_KEYS: Readonly<Record<View, string>> = { columns: '1', canvas: '2', outline: '3' };

/** The dialogs of the board page; one at most is open. */
export type Panel =
  | 'trash'
  | 'settings'
  | 'template'
  | 'divide'
  | 'vote'
  | 'secret'
  | 'shortcuts'
  | 'mySettings'
  | 'drafts';

export type BoardDeeds = {
  readonly boardView: BoardView;
  readonly chooseView: (view: View) => void;
  readonly openPanel: (panel: Panel) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly write: () => void;
  readonly look: () => void;
};

/** Everything that can be done with the board as a whole, for this person, in their language. Deeds must be stable. */
export const useBoardCommands = (deeds: BoardDeeds): readonly Command[] => {
  const t = useText();
  const { role } = useBoard();
  const canWrite = useAccess() === 'write';
  const { canUndo, canRedo } = useUndoState();
  const othersCursors = usePreference('othersCursors');
  const isFacilitator = role === 'facilitator' && canWrite;

  return useMemo(() => {
    const { boardView, chooseView, openPanel, undo, redo, write, look } = deeds;
    const { view, offered, isPinned } = boardView;
    const writing: Command[] = [
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
        enabled: canUndo,
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
        enabled: canRedo,
        run: redo,
      },
      {
        id: 'trash',
        group: 'write',
        label: t('board.trash'),
        icon: Trash2,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('trash'),
      },
    ];
    // Facilitators try out a view before they switch it on for everybody.
    const reachable = isFacilitator ? VIEWS : offered;
    const views = reachable.map((name): Command => ({
      id: `view.${name}`,
      group: 'view',
      label: t(VIEW_NAMES[name]),
      icon: VIEW_ICONS[name],
      shortcuts: [{ key: VIEW_KEYS[name] }],
      enabled: !isPinned,
      checked: name === view,
      run: () => chooseView(name),
    }));
    const cursors: Command = {
      id: 'cursors',
      group: 'view',
      label: t('board.showCursors'),
      icon: MousePointer2,
      shortcuts: [],
      enabled: true,
      checked: othersCursors,
      run: () => setPreferences({ othersCursors: !othersCursors }),
    };
    const facilitation: Command[] = [
      {
        id: 'settings',
        group: 'board',
        label: t('board.settings'),
        icon: SlidersHorizontal,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('settings'),
      },
      {
        id: 'vote',
        group: 'board',
        label: t('board.vote'),
        icon: Vote,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('vote'),
      },
      {
        id: 'template',
        group: 'board',
        label: t('board.saveTemplate'),
        icon: BookmarkPlus,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('template'),
      },
      {
        id: 'divide',
        group: 'board',
        label: t('board.divide'),
        icon: Users,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('divide'),
      },
      {
        id: 'secret',
        group: 'board',
        label: t('board.secret'),
        icon: EyeOff,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('secret'),
      },
      {
        id: 'look',
        group: 'board',
        label: t('board.lookAsParticipant'),
        icon: Eye,
        shortcuts: [],
        enabled: true,
        run: look,
      },
    ];
    const help: Command[] = [
      {
        id: 'mySettings',
        group: 'board',
        label: t('board.mySettings'),
        icon: Settings2,
        shortcuts: [],
        enabled: true,
        run: () => openPanel('mySettings'),
      },
      {
        id: 'shortcuts',
        group: 'board',
        label: t('board.shortcuts'),
        icon: Keyboard,
        shortcuts: [{ key: '?' }],
        enabled: true,
        run: () => openPanel('shortcuts'),
      },
    ];
    return [
      ...(canWrite ? writing : []),
      ...views,
      ...(view === 'canvas' ? [cursors] : []),
      ...(isFacilitator ? facilitation : []),
      ...help,
    ];
  }, [deeds, t, canWrite, canUndo, canRedo, othersCursors, isFacilitator]);
};
