import * as z from 'zod/mini';
import { MAX_NAME_LENGTH, MAX_ORGANISATION_LENGTH } from '../../lib/limits.ts';
import { breakoutModeValue } from '../../meeting/records/breakout.ts';
import { MAX_MESSAGE_LENGTH } from '../../meeting/records/message.ts';
import { capacityValue } from '../../meeting/records/table.ts';
import { materialValue, MAX_MATERIALS, MAX_OPENING_LENGTH } from '../../meeting/records/theme.ts';
import { idField, lineField, textField, titleField } from '../fields.ts';
import { command, FACILITATORS, PARTAKERS } from './command.ts';

export const MAX_GROUPS = 100;
export const MAX_THEMES = 20;
const MAX_ASSIGNED = 1000;

const newGroup = z.object({
  title: titleField,
  /** A place in `themes`, counted from 0. */
  theme: z.optional(z.int().check(z.gte(0), z.lt(MAX_THEMES))),
  capacity: z.optional(capacityValue),
});

const openingFields = {
  title: z.optional(titleField),
  speaker: z.optional(lineField(0, MAX_NAME_LENGTH)),
  organisation: z.optional(lineField(0, MAX_ORGANISATION_LENGTH)),
  opening: z.optional(textField(0, MAX_OPENING_LENGTH)),
  materials: z.optional(z.array(materialValue).check(z.maxLength(MAX_MATERIALS))),
};

/** Breakouts: groups, themes, who is where, and the way back. */
export const groupCommands = [
  command(
    'group.create',
    'Divides the meeting: n groups in one step, each with a copy of the prepared board. Nobody sees the boards before `group.open`. Answers {breakout, themes, groups: [{group, board}]}; limit-reached, not-found.',
    {
      title: titleField,
      board: idField,
      groups: z.array(newGroup).check(z.minLength(1), z.maxLength(MAX_GROUPS)),
      themes: z.optional(z.array(z.object({ title: titleField })).check(z.maxLength(MAX_THEMES))),
      mode: z.optional(breakoutModeValue),
      /** The board that groups lift notes to. */
      plenary: z.optional(z.nullable(idField)),
    },
  ),
  command(
    'group.configure',
    'Changes a breakout’s title, how groups are found, or the board that notes are lifted to. Answers {}.',
    {
      breakout: idField,
      title: z.optional(titleField),
      mode: z.optional(breakoutModeValue),
      plenary: z.optional(z.nullable(idField)),
    },
  ),
  command(
    'group.dissolve',
    'Takes a breakout away: its groups’ boards can be brought back. Answers {}.',
    {
      breakout: idField,
    },
  ),
  command(
    'group.add',
    'One more group, also while others work; it gets a spare video link. Answers {group, board}; limit-reached.',
    {
      breakout: idField,
      title: z.optional(titleField),
      theme: z.optional(idField),
      capacity: z.optional(capacityValue),
    },
  ),
  command(
    'group.edit',
    'Changes a group; its host may change the title. Nobody loses a place when `capacity` shrinks. Answers {}.',
    {
      group: idField,
      title: z.optional(titleField),
      capacity: z.optional(capacityValue),
      theme: z.optional(z.nullable(idField)),
    },
  ),
  command(
    'group.remove',
    'Takes a group away; who was in it is without one. It can be brought back. Answers {}.',
    {
      group: idField,
    },
  ),
  command(
    'group.restore',
    'Brings a removed group back, with those who have no other. Answers {}.',
    {
      group: idField,
    },
  ),
  command(
    'group.choose',
    'Goes to a group, and leaves the one before. Answers {left}, the group before or null; full (409) when every place is taken, not-allowed when facilitators say who is where.',
    { group: idField },
  ),
  command('group.leave', 'Leaves one’s group of a breakout. Answers {left}.', {
    breakout: idField,
  }),
  command(
    'group.move',
    'Puts somebody into a group, full or not, or with null into none. Answers {left}.',
    { breakout: idField, participantId: idField, group: z.nullable(idField) },
  ),
  command(
    'group.distribute',
    'Gives everybody who has no group one, `everybody` included: at random, or so that organisations or regions are spread evenly. Answers {moved, undo}: how many, and who was where before for `group.arrange`.',
    {
      breakout: idField,
      by: z.enum(['random', 'organisation', 'region']),
      everybody: z.optional(z.boolean()),
    },
  ),
  command(
    'group.arrange',
    'Puts many people into groups in one step: the undo of a distribution. Answers {moved}.',
    {
      breakout: idField,
      places: z
        .array(z.object({ participantId: idField, group: z.nullable(idField) }))
        .check(z.maxLength(5000)),
    },
  ),
  command(
    'group.assign',
    'Gives people of a list of registrations their groups, by name and organisation; who has not joined yet finds theirs on joining. Answers {list, placed, expected}: what it is taken back by, how many are here, how many are awaited. A long list comes in parts with the same `list`.',
    {
      breakout: idField,
      list: z.optional(idField),
      people: z
        .array(
          z.object({
            name: lineField(1, MAX_NAME_LENGTH),
            organisation: z.optional(lineField(0, MAX_ORGANISATION_LENGTH)),
            group: idField,
          }),
        )
        .check(z.maxLength(MAX_ASSIGNED)),
    },
  ),
  command(
    'group.undoAssign',
    'Takes the last list of registrations back: nobody is expected by it any more, and whoever is still where it put them is where they were before. Answers {moved}, how many; conflict when another list has come since.',
    { breakout: idField, list: idField },
  ),
  command(
    'group.open',
    'Groups begin: their boards and video links are there for all. Answers {}.',
    {
      breakout: idField,
    },
  ),
  command(
    'group.bringBack',
    'Asks everybody back within `seconds`, 60 when left out; then the breakout is over, and groups can still be visited. Answers {backAt}.',
    {
      breakout: idField,
      seconds: z.optional(z.int().check(z.gte(0), z.lte(600))),
    },
  ),
  command('group.carryOn', 'Takes the way back back: groups go on. Answers {}.', {
    breakout: idField,
  }),
  command(
    'group.message',
    'Calls something out to one group, or with null to everybody. Answers {message}, its id.',
    { group: z.nullable(idField), text: lineField(1, MAX_MESSAGE_LENGTH) },
  ),
  command('group.unsay', 'Takes such a message back. Answers {}.', { message: idField }),
  command('theme.add', 'One more theme. Answers {theme}.', {
    breakout: idField,
    ...openingFields,
    title: titleField,
  }),
  command(
    'theme.edit',
    'Changes a theme’s opening, at once for all its groups; for facilitators and its presenters. Answers {}.',
    { theme: idField, ...openingFields },
  ),
  command('theme.remove', 'Takes a theme away; its groups stay. Answers {}.', { theme: idField }),
  command(
    'report.start',
    'Groups tell the others, one after the other: everybody’s view follows. Answers {}.',
    {
      breakout: idField,
      minutesEach: z.optional(z.int().check(z.gte(1), z.lte(60))),
      groups: z.optional(z.array(idField).check(z.minLength(1), z.maxLength(MAX_GROUPS))),
    },
  ),
  command(
    'report.go',
    'Gives the turn to the group in that place, counted from 0. `from` is the place that the sender saw: when two press at once, one of them moves. Answers {turn}; conflict with the turn that is.',
    { from: z.int().check(z.gte(0)), to: z.int().check(z.gte(0)) },
  ),
  command(
    'report.extend',
    'Gives the group whose turn it is so many seconds more. Answers {endsAt}.',
    {
      seconds: z.int().check(z.gte(-600), z.lte(3600)),
    },
  ),
  command('report.stop', 'Everybody’s view is free again. Answers {}.', {}),
  command(
    'note.lift',
    'Puts a copy of a group’s note on the plenary board, linked to where it comes from; for facilitators, the group’s hosts, and whoever is in the group. Lifted twice, it is there once. Answers {board, note}.',
    { board: idField, note: idField },
  ),
  command(
    'note.unlift',
    'Takes that copy away again, as long as it is what it was when it was lifted; for whoever may lift it. Answers {}; conflict when somebody has written in it, not-found.',
    { board: idField, note: idField },
  ),
] as const;

export const groupCommandRoles = {
  'group.create': FACILITATORS,
  'group.configure': FACILITATORS,
  'group.dissolve': FACILITATORS,
  'group.add': FACILITATORS,
  'group.edit': PARTAKERS,
  'group.remove': FACILITATORS,
  'group.restore': FACILITATORS,
  'group.choose': PARTAKERS,
  'group.leave': PARTAKERS,
  'group.move': FACILITATORS,
  'group.distribute': FACILITATORS,
  'group.arrange': FACILITATORS,
  'group.assign': FACILITATORS,
  'group.undoAssign': FACILITATORS,
  'group.open': FACILITATORS,
  'group.bringBack': FACILITATORS,
  'group.carryOn': FACILITATORS,
  'group.message': FACILITATORS,
  'group.unsay': FACILITATORS,
  'theme.add': FACILITATORS,
  'theme.edit': PARTAKERS,
  'theme.remove': FACILITATORS,
  'report.start': FACILITATORS,
  'report.go': FACILITATORS,
  'report.extend': FACILITATORS,
  'report.stop': FACILITATORS,
  'note.lift': PARTAKERS,
  'note.unlift': PARTAKERS,
} as const;
