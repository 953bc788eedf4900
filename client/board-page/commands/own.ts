import { Command as CommandIcon, Keyboard, Settings2, Share } from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import type { Text } from '../../i18n/text.ts';
import type { BoardDeeds } from './deeds.ts';

/** What everybody finds at the end of the menu: every command by its name, every key, and one's own wishes. */
export const ownCommands = (t: Text, { openPanel }: BoardDeeds): readonly Command[] => [
  {
    id: 'palette',
    group: 'board',
    label: t('board.palette'),
    icon: CommandIcon,
    shortcuts: [{ key: 'k', mod: true }],
    fromText: true,
    place: 'menu',
    enabled: true,
    run: () => openPanel('palette'),
  },
  {
    id: 'export',
    group: 'board',
    label: t('board.export'),
    icon: Share,
    shortcuts: [],
    place: 'menu',
    enabled: true,
    run: () => openPanel('export'),
  },
  {
    id: 'mySettings',
    group: 'board',
    label: t('board.mySettings'),
    icon: Settings2,
    shortcuts: [],
    place: 'menu',
    enabled: true,
    run: () => openPanel('mySettings'),
  },
  {
    id: 'shortcuts',
    group: 'board',
    label: t('board.shortcuts'),
    icon: Keyboard,
    shortcuts: [{ key: '?' }],
    place: 'menu',
    enabled: true,
    run: () => openPanel('shortcuts'),
  },
];
