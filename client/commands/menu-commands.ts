import { COMMAND_GROUPS } from './command.ts';
import type { Command } from './command.ts';

/** What the board's own menu holds, group after group; on a phone also what has no room in the header. */
export const menuCommands = (commands: readonly Command[], narrow: boolean): readonly Command[] =>
  COMMAND_GROUPS.filter((group) => group !== 'note').flatMap((group) =>
    commands.filter(
      (command) =>
        command.group === group &&
        (command.place === 'menu' || (command.place === 'bar' && narrow)),
    ),
  );
