import * as z from 'zod/mini';
import { rankValue } from '../document/values.ts';
import { meetingStateValue } from '../meeting/records/control.ts';
import { visibilityValue } from '../meeting/records/listed-board.ts';
import { linkKindValue } from '../network/link-kind.ts';
import { idField, momentField, titleField } from './fields.ts';

const linkFields = {
  /** Which way in: a role's link, or the code. */
  role: linkKindValue,
  /** Ends the sessions of those who came by it, at once; the sender's own stays. */
  putOut: z.boolean(),
  /** People who stay although they came by it. */
  keep: z.optional(z.array(idField).check(z.maxLength(1000))),
};

const fields = {
  'meeting.setState': { state: meetingStateValue, openUntil: z.optional(z.nullable(momentField)) },
  'board.rename': { board: idField, title: titleField },
  'board.move': { board: idField, rank: rankValue },
  /** With its notes unless `notes` is false. */
  'board.duplicate': {
    board: idField,
    title: z.optional(titleField),
    notes: z.optional(z.boolean()),
  },
  'board.setVisibility': { board: idField, visibility: visibilityValue },
  'board.remove': { board: idField },
  'board.restore': { board: idField },
  'link.renew': linkFields,
  'link.revoke': linkFields,
  'template.save': { board: idField, title: titleField },
  'person.remove': { participantId: idField },
};

const request = <Name extends keyof typeof fields>(name: Name) =>
  z.object({ type: z.literal(name), ...fields[name] });

/** `POST /api/meetings/:id/commands`: what only the server may do, asked for by facilitators. */
export const meetingCommand = z.discriminatedUnion('type', [
  request('meeting.setState'),
  request('board.rename'),
  request('board.move'),
  request('board.duplicate'),
  request('board.setVisibility'),
  request('board.remove'),
  request('board.restore'),
  request('link.renew'),
  request('link.revoke'),
  request('template.save'),
  request('person.remove'),
]);
export type MeetingCommand = z.infer<typeof meetingCommand>;
export type MeetingCommandRequest = z.input<typeof meetingCommand>;
