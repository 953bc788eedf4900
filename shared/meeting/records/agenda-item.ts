import * as z from 'zod/mini';
import { MAX_PROMPT_LENGTH, MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idValue, rankValue, shortText, timeValue } from '../../document/values.ts';

const AGENDA_KINDS = ['plenary', 'board', 'breakout', 'mingling', 'pause'] as const;
export const agendaKindValue = z.enum(AGENDA_KINDS);
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** One part of the meeting's programme; facilitators write it. */
export const agendaItemFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  kind: field(agendaKindValue, 'plenary'),
  rank: field(rankValue, 'a0'),
  minutes: field(z.int().check(z.gte(0), z.lte(24 * 60)), 10),
  /** A part that begins at a time of its own; any other begins when the one before it ends. */
  startsAt: optionalField(z.nullable(timeValue)),
  board: optionalField(z.nullable(idValue)),
  breakout: optionalField(z.nullable(idValue)),
  prompt: field(shortText(MAX_PROMPT_LENGTH), ''),
  deleted: optionalField(z.boolean()),
} as const;

export type AgendaItem = { readonly id: string } & FieldValues<typeof agendaItemFields>;
