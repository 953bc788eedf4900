import * as z from 'zod/mini';
import { videoLinkValue } from '../../meeting/video-link.ts';
import { idField, momentField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

const MAX_LINKS = 500;

/** Video calls; no answer and no document holds one before its time. */
export const videoLinkCommands = [
  command(
    'links.deal',
    'Adds video links for mingling tables (`for` "tables") or for a breakout’s groups (`for` its id), in their order; with `replace`, in the place of those that are not shown yet. They are dealt out when their time has come: to the table with the most people first. With `fromTables` groups get those that were pasted for tables, too. Answers {deal, added, spare, without}: what it is taken back by, how many are new, how many nobody needs, how many tables or groups have none.',
    {
      for: z.union([z.literal('tables'), idField]),
      links: z.array(videoLinkValue).check(z.maxLength(MAX_LINKS)),
      replace: z.optional(z.boolean()),
      fromTables: z.optional(z.boolean()),
    },
  ),
  command(
    'links.undoDeal',
    'Takes back `links.deal` for the same `for`, or with "plenary" `links.setPlenary`: what it added goes, unless a table or group has been given it, and what it replaced comes back. Answers {removed, restored}, how many; conflict when nothing of it is left, or others have been replaced since.',
    { for: z.union([z.literal('tables'), z.literal('plenary'), idField]), deal: idField },
  ),
  command(
    'links.setPlenary',
    'The video call of the whole meeting, shown from `showAt` or at once; null takes it away. Answers {deal}, what it is taken back by.',
    {
      link: z.nullable(videoLinkValue),
      showAt: z.optional(z.nullable(momentField)),
    },
  ),
] as const;

export const videoLinkCommandRoles = {
  'links.deal': FACILITATORS,
  'links.undoDeal': FACILITATORS,
  'links.setPlenary': FACILITATORS,
} as const;
