import {
  CalendarRange,
  Columns3,
  LayoutDashboard,
  ListTree,
  MousePointer2,
  StickyNote,
  Table2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { VIEWS } from '../../../shared/board/layout.ts';
import type { View } from '../../../shared/board/layout.ts';
import type { Command } from '../../commands/command.ts';
import type { Text } from '../../i18n/text.ts';
import { setPreferences } from '../../preferences/preferences.ts';
import { VIEW_NAMES } from '../view-names.ts';
import type { BoardDeeds } from './deeds.ts';

export const VIEW_ICONS: Readonly<Record<View, LucideIcon>> = {
  columns: Columns3,
  canvas: StickyNote,
  outline: ListTree,
  wall: LayoutDashboard,
  timeline: CalendarRange,
  table: Table2,
};

const VIEW_KEYS: Readonly<Record<View, string>> = {
  columns: '1',
  canvas: '2',
  outline: '3',
  wall: '4',
  timeline: '5',
  table: '6',
};

/** The ways to look at the board. Facilitators try out a view before they switch it on for everybody. */
export const viewCommands = (
  t: Text,
  { boardView, chooseView }: BoardDeeds,
  facilitates: boolean,
): readonly Command[] => {
  const { view, offered, isPinned } = boardView;
  return (facilitates ? VIEWS : offered).map((name) => ({
    id: `view.${name}`,
    group: 'view',
    label: t(VIEW_NAMES[name]),
    icon: VIEW_ICONS[name],
    shortcuts: [{ key: VIEW_KEYS[name] }],
    place: offered.includes(name) ? 'bar' : 'menu',
    enabled: !isPinned,
    reason: t('board.viewPinned', { view: t(VIEW_NAMES[view]) }),
    checked: name === view,
    run: () => chooseView(name),
  }));
};

/** On the canvas: others' pointers, or peace from them. */
export const cursorsCommand = (t: Text, othersCursors: boolean): Command => ({
  id: 'cursors',
  group: 'view',
  label: t('board.showCursors'),
  icon: MousePointer2,
  shortcuts: [],
  place: 'menu',
  enabled: true,
  checked: othersCursors,
  run: () => setPreferences({ othersCursors: !othersCursors }),
});
