import type { MessageKey } from '../i18n/keys.ts';
import type { CommandGroup } from './command.ts';

/** What the groups of commands are called. */
export const GROUP_NAMES: Readonly<Record<CommandGroup, MessageKey>> = {
  write: 'board.groupWrite',
  note: 'board.groupNote',
  view: 'board.groupView',
  board: 'board.groupBoard',
  canvas: 'board.groupCanvas',
};
