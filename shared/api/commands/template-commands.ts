import * as z from 'zod/mini';
import { templateValue } from '../../templates/content.ts';
import { idField, titleField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

const templateField = { template: idField };

/** The network's own templates. Facilitators save and use them; their makers and coordinators change them. */
export const templateCommands = [
  command(
    'template.save',
    'Keeps the board’s sections and settings, and the phases of its part of the programme, as a template of the network. Answers {template}, its id; or not-found, limit-reached, too-large.',
    { board: idField, title: titleField },
  ),
  command(
    'template.create',
    'A template of the network from what is sent: a new one, a copy, or one out of a file. Answers {template}, its id; or limit-reached, too-large.',
    { content: templateValue },
  ),
  command(
    'template.change',
    'Writes a saved template anew, when it is still in the revision that the sender saw. Answers {revision}; not-allowed, not-found, conflict, too-large.',
    { ...templateField, revision: z.int(), content: templateValue },
  ),
  command(
    'template.remove',
    'Takes a saved template away; for a month it can be brought back. Answers {}; not-allowed, not-found.',
    templateField,
  ),
  command(
    'template.restore',
    'Brings a removed template back. Answers {}; not-allowed, not-found.',
    templateField,
  ),
] as const;

export const templateCommandRoles = {
  'template.save': FACILITATORS,
  'template.create': FACILITATORS,
  'template.change': FACILITATORS,
  'template.remove': FACILITATORS,
  'template.restore': FACILITATORS,
} as const;
