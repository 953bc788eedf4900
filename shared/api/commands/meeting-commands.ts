import * as z from 'zod/mini';
import { rankValue } from '../../document/values.ts';
import { meetingStateValue } from '../../meeting/records/control.ts';
import { afterwardsValue, visibilityValue } from '../../meeting/records/listed-board.ts';
import { linkKindValue } from '../../network/link-kind.ts';
import { erasedNotesValue } from '../erasure.ts';
import { idField, momentField, titleField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

const linkFields = {
  /** Which way in: a role's link, or the code. */
  role: linkKindValue,
  /** Ends the sessions of those who came by it, at once; the sender's own stays. */
  putOut: z.boolean(),
  /** People who stay although they came by it. */
  keep: z.optional(z.array(idField).check(z.maxLength(1000))),
};

/** The meeting itself, its boards, links and people. */
export const meetingCommands = [
  command(
    'meeting.setState',
    'Moves the meeting to a state. `openUntil`, a moment at most a year away, is when an open meeting comes to rest; without it, or null, as was promised or four weeks from now. From resting or archived to open wakes all boards. Answers {}.',
    { state: meetingStateValue, openUntil: z.optional(z.nullable(momentField)) },
  ),
  command(
    'meeting.setOpenUntil',
    'Changes until when the boards take additions after the meeting; everybody is told. Null, before the meeting is over: the usual four weeks. Answers {}; conflict when the boards are closed already.',
    { openUntil: z.nullable(momentField) },
  ),
  command('board.rename', 'Answers {}. Refused with not-found for a board of another meeting.', {
    board: idField,
    title: titleField,
  }),
  command('board.move', 'Gives the board a rank, a fractional index. Answers {}; or not-found.', {
    board: idField,
    rank: rankValue,
  }),
  command(
    'board.duplicate',
    'Copies the board with new ids, and with its notes unless `notes` is false. Answers {board}, the id of the copy; or not-found.',
    { board: idField, title: z.optional(titleField), notes: z.optional(z.boolean()) },
  ),
  command(
    'board.setVisibility',
    'Who may open the board before and during the meeting, and what becomes of it afterwards; what is left out stays. Open sockets are judged anew. Answers {}; or not-found.',
    {
      board: idField,
      visibility: z.optional(visibilityValue),
      afterwards: z.optional(afterwardsValue),
    },
  ),
  command(
    'board.wake',
    'Opens one board of a meeting that is over for additions until a moment at most a year away, though the others rest. Answers {}; conflict before the meeting is over and for continuous boards.',
    { board: idField, openUntil: momentField },
  ),
  command(
    'board.rest',
    'A woken board rests with its meeting again. Answers {}; conflict when it was not woken.',
    { board: idField },
  ),
  command('board.remove', 'The board can be brought back. Answers {}; or not-found.', {
    board: idField,
  }),
  command('board.restore', 'Brings a removed board back as it was. Answers {}; or not-found.', {
    board: idField,
  }),
  command(
    'link.renew',
    'A new link or code in the place of the old one. Answers {putOut}, the number of sessions that were ended.',
    linkFields,
  ),
  command(
    'link.revoke',
    'The link or code leads nowhere any more. Answers {putOut}, the number of sessions that were ended.',
    linkFields,
  ),
  command(
    'person.remove',
    'Puts a person out of the meeting for good; notes and name stay. Answers {}; conflict for oneself, not-found for somebody who never joined.',
    { participantId: idField },
  ),
  command(
    'person.eraseNotes',
    'On somebody’s request: deletes what they wrote in this meeting, or keeps it without any trace of whose it was; drafts, history and change log included. With `forget` the person goes, too, with their name and all ways in: conflict when they are in other meetings and the sender is no coordinator. Answers {} when it is done; or not-found.',
    {
      participantId: idField,
      notes: erasedNotesValue,
      forget: z.optional(z.boolean()),
    },
  ),
] as const;

/** Who may send which of them. */
export const meetingCommandRoles = {
  'meeting.setState': FACILITATORS,
  'meeting.setOpenUntil': FACILITATORS,
  'board.wake': FACILITATORS,
  'board.rest': FACILITATORS,
  'board.rename': FACILITATORS,
  'board.move': FACILITATORS,
  'board.duplicate': FACILITATORS,
  'board.setVisibility': FACILITATORS,
  'board.remove': FACILITATORS,
  'board.restore': FACILITATORS,
  'link.renew': FACILITATORS,
  'link.revoke': FACILITATORS,
  'person.remove': FACILITATORS,
  'person.eraseNotes': FACILITATORS,
} as const;
