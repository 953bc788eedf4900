import * as z from 'zod/mini';
import {
  capacityValue,
  MAX_HARVEST_LENGTH,
  MAX_TOPIC_LENGTH,
  MAX_WHY_LENGTH,
} from '../../meeting/records/table.ts';
import { MAX_NOTE_LENGTH } from '../../board/records/note.ts';
import { videoLinkValue } from '../../meeting/video-link.ts';
import { idField, languageField, lineField, momentField, textField } from '../fields.ts';
import { command, FACILITATORS, PARTAKERS } from './command.ts';

const moment = z.optional(z.nullable(momentField));
const topic = lineField(1, MAX_TOPIC_LENGTH);
const why = lineField(0, MAX_WHY_LENGTH);

/** Mingling: tables, seats and what tables leave behind. */
export const tableCommands = [
  command(
    'mingling.set',
    'Switches the mingling page on or off and sets its times; what is left out stays. Links are shown at `linksAt` by the server’s clock. Answers {}.',
    {
      isOn: z.optional(z.boolean()),
      startsAt: moment,
      endsAt: moment,
      linksAt: moment,
    },
  ),
  command(
    'table.found',
    'Founds a table; its founder is its host and takes its first seat. `capacity` 0: as many as come; 8 when left out. A `link` stays hidden until its time. With `sit` false, for facilitators, the table begins empty and without a host. Answers {table}, its id, and {left}, the table that the sender sat at before.',
    {
      topic,
      why: z.optional(why),
      capacity: z.optional(capacityValue),
      language: z.optional(languageField),
      link: z.optional(videoLinkValue),
      sit: z.optional(z.boolean()),
    },
  ),
  command(
    'table.edit',
    'Changes a table; for its founder, its host and facilitators. Nobody loses a seat when `capacity` shrinks. Answers {}; not-found, not-allowed.',
    {
      table: idField,
      topic: z.optional(topic),
      why: z.optional(why),
      capacity: z.optional(capacityValue),
      language: z.optional(languageField),
      host: z.optional(idField),
    },
  ),
  command(
    'table.setLink',
    'Gives a table a video link of its own, or takes it away with null; for its founder, its host and facilitators. Nobody is told it before its time. Answers {}; not-found, not-allowed.',
    { table: idField, link: z.nullable(videoLinkValue) },
  ),
  command(
    'table.join',
    'Takes a seat, and gives up the one at another table. At a full table: a place in its line, while the other seat is kept. Answers {seat: "taken" or "waiting", position, left}: the place in the line, and the table that was left; conflict for a closed table, not-found.',
    { table: idField },
  ),
  command(
    'table.leave',
    'Gives up one’s seat, and one’s place in any line; with `table`, only there. Answers {left}, the tables, for an undo.',
    { table: z.optional(idField) },
  ),
  command(
    'table.surprise',
    'Seats the sender at an open table with a free seat: if possible one with nobody of their organisation, then the one with the fewest people, empty ones last. Answers {table, left}; conflict when every table is full.',
    {},
  ),
  command(
    'table.unseat',
    'Takes somebody’s seat away; for the table’s host and facilitators. Answers {}; not-found, not-allowed.',
    { table: idField, participantId: idField },
  ),
  command(
    'table.move',
    'A facilitator seats somebody of the meeting at an open table with a free seat; the seat before is given up. Answers {left}, the table before; full, conflict for a closed table, not-found.',
    { table: idField, participantId: idField },
  ),
  command(
    'table.close',
    'Closes a table: nobody joins it any more, whoever sits there goes on. For its founder, its host and facilitators. Answers {}; not-found, not-allowed.',
    { table: idField },
  ),
  command('table.reopen', 'Opens a closed table again. Answers {}; not-found, not-allowed.', {
    table: idField,
  }),
  command(
    'table.merge',
    'Everybody of table `from` moves to table `into`, which becomes as large as that needs. A facilitator does it at once; the host of either proposes it, and the host of the other agrees with the same command. Answers {merged}; false while it is a proposal.',
    { from: idField, into: idField },
  ),
  command(
    'table.declineMerge',
    'Takes such a proposal back, or declines it; for the hosts of both tables and facilitators. Answers {}.',
    { from: idField, into: idField },
  ),
  command(
    'table.harvest',
    'One line of what the table leaves to the others; for whoever sits or sat there, its founder, its host and facilitators. Answers {}.',
    { table: idField, text: lineField(0, MAX_HARVEST_LENGTH) },
  ),
  command(
    'table.note',
    'Writes a note on the table’s board, which is made with the first. Answers {board, note}; limit-reached, not-found.',
    { table: idField, text: textField(1, MAX_NOTE_LENGTH) },
  ),
  command(
    'table.carryOn',
    'The table’s board stays open to write on after the meeting, and belongs to whoever sits there, now or later: they find it on their front page, also when the meeting has been deleted. For whoever sits there, its founder, its host and facilitators. Answers {board}.',
    { table: idField },
  ),
  command('table.stopCarryingOn', 'Takes that back. For the same people. Answers {}.', {
    table: idField,
  }),
] as const;

export const tableCommandRoles = {
  'mingling.set': FACILITATORS,
  'table.found': PARTAKERS,
  'table.edit': PARTAKERS,
  'table.setLink': PARTAKERS,
  'table.join': PARTAKERS,
  'table.leave': PARTAKERS,
  'table.surprise': PARTAKERS,
  'table.unseat': PARTAKERS,
  'table.move': FACILITATORS,
  'table.close': PARTAKERS,
  'table.reopen': PARTAKERS,
  'table.merge': PARTAKERS,
  'table.declineMerge': PARTAKERS,
  'table.harvest': PARTAKERS,
  'table.note': PARTAKERS,
  'table.carryOn': PARTAKERS,
  'table.stopCarryingOn': PARTAKERS,
} as const;
