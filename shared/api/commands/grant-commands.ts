import * as z from 'zod/mini';
import { GRANT_KINDS } from '../../access/grant.ts';
import { idField, nameField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

/** Rights on one part of the meeting, by a personal link. */
export const grantCommands = [
  command(
    'grant.create',
    'A personal link that lets one person present a theme, host a group or host a table, without leading the meeting. Answers {grant, link}.',
    { kind: z.enum(GRANT_KINDS), target: idField, name: nameField },
  ),
  command('grant.revoke', 'The link and the right are gone, on open sockets too. Answers {}.', {
    grant: idField,
  }),
] as const;

export const grantCommandRoles = {
  'grant.create': FACILITATORS,
  'grant.revoke': FACILITATORS,
} as const;
