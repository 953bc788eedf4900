import * as z from 'zod/mini';
import { videoLinkValue } from '../../meeting/video-link.ts';
import { idField, momentField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

const MAX_LINKS = 500;

/** Video calls; no answer and no document holds one before its time. */
export const videoLinkCommands = [
  command(
    'links.deal',
    'Adds video links for mingling tables (`for` "tables") or for a breakout’s groups (`for` its id), in their order; with `replace`, in the place of those that are not shown yet. They are dealt out when their time has come: to the table with the most people first. With `fromTables` groups get those that were pasted for tables, too. Answers {added, spare, without}: how many are new, how many nobody needs, how many tables or groups have none.',
    {
      for: z.union([z.literal('tables'), idField]),
      links: z.array(videoLinkValue).check(z.maxLength(MAX_LINKS)),
      replace: z.optional(z.boolean()),
      fromTables: z.optional(z.boolean()),
    },
  ),
  command(
    'links.takeBack',
    'Takes links out again that no table or group has yet: the undo of dealing them. Answers {removed}, how many; what has been dealt stays.',
    {
      for: z.union([z.literal('tables'), idField]),
      links: z.array(videoLinkValue).check(z.maxLength(MAX_LINKS)),
    },
  ),
  command(
    'links.setPlenary',
    'The video call of the whole meeting, shown from `showAt` or at once; null takes it away. Answers {}.',
    {
      link: z.nullable(videoLinkValue),
      showAt: z.optional(z.nullable(momentField)),
    },
  ),
] as const;

export const videoLinkCommandRoles = {
  'links.deal': FACILITATORS,
  'links.takeBack': FACILITATORS,
  'links.setPlenary': FACILITATORS,
} as const;
