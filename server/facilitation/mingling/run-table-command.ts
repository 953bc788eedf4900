import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { tableCommandRoles } from '../../../shared/api/commands/table-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { closeTable, editTable, reopenTable, setTableLink, writeHarvest } from './change-table.ts';
import { foundTable } from './found-table.ts';
import { declineMerge, mergeTables } from './merge-tables.ts';
import { joinTable, leaveTable, moveToTable, surprise, unseat } from './seat-commands.ts';
import { setMingling } from './set-mingling.ts';
import { carryOn, writeTableNote } from './table-board.ts';

/** Mingling: its page, its tables and who sits where. */
export const runTableCommand = (
  facilitation: Facilitation,
  sender: Sender,
  command: CommandOf<keyof typeof tableCommandRoles>,
): Promise<Outcome> => {
  switch (command.type) {
    case 'mingling.set':
      return setMingling(facilitation, sender.meeting.id, command);
    case 'table.found':
      return foundTable(facilitation, sender, command);
    case 'table.edit':
      return editTable(facilitation, sender, command);
    case 'table.setLink':
      return setTableLink(facilitation, sender, command);
    case 'table.join':
      return joinTable(facilitation, sender, command);
    case 'table.leave':
      return leaveTable(facilitation, sender, command);
    case 'table.surprise':
      return surprise(facilitation, sender);
    case 'table.unseat':
      return unseat(facilitation, sender, command);
    case 'table.move':
      return moveToTable(facilitation, sender, command);
    case 'table.close':
      return closeTable(facilitation, sender, command);
    case 'table.reopen':
      return reopenTable(facilitation, sender, command);
    case 'table.merge':
      return mergeTables(facilitation, sender, command);
    case 'table.declineMerge':
      return declineMerge(facilitation, sender, command);
    case 'table.harvest':
      return writeHarvest(facilitation, sender, command);
    case 'table.note':
      return writeTableNote(facilitation, sender, command);
    case 'table.carryOn':
    case 'table.stopCarryingOn':
      return carryOn(facilitation, sender, command);
  }
};
