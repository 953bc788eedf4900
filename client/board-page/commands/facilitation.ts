import {
  BookmarkPlus,
  Eye,
  EyeOff,
  Group,
  SlidersHorizontal,
  Tags,
  Users,
  Vote,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { askAboutClusters } from '../../clusters/cluster-dialogs.ts';
import type { Command } from '../../commands/command.ts';
import type { MessageKey } from '../../i18n/keys.ts';
import type { Text } from '../../i18n/text.ts';
import type { BoardDeeds, Panel } from './deeds.ts';

const PANELS: readonly (readonly [panel: Panel, label: MessageKey, icon: LucideIcon])[] = [
  ['settings', 'board.settings', SlidersHorizontal],
  ['marks', 'board.marks', Tags],
  ['vote', 'board.vote', Vote],
  ['template', 'board.saveTemplate', BookmarkPlus],
  ['divide', 'board.divide', Users],
  ['secret', 'board.secret', EyeOff],
];

/** What facilitators do with the board as a whole. */
export const facilitationCommands = (
  t: Text,
  { openPanel, look }: BoardDeeds,
): readonly Command[] => [
  ...PANELS.map(([panel, label, icon]): Command => ({
    id: panel,
    group: 'board',
    label: t(label),
    icon,
    shortcuts: [],
    place: 'menu',
    enabled: true,
    run: () => openPanel(panel),
  })),
  {
    id: 'suggestClusters',
    group: 'board',
    label: t('board.suggestClusters'),
    icon: Group,
    shortcuts: [],
    place: 'menu',
    enabled: true,
    run: () => askAboutClusters({ kind: 'suggest' }),
  },
  {
    id: 'look',
    group: 'board',
    label: t('board.lookAsParticipant'),
    icon: Eye,
    shortcuts: [],
    place: 'menu',
    enabled: true,
    run: look,
  },
];
