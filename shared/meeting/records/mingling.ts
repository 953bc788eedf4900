import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { timeValue } from '../../document/values.ts';

/** The times of the morning mingling and what may be known of its links. Server only, on facilitators' commands. */
export const minglingFields = {
  /** The page is there: people found tables and join them. */
  isOn: field(z.boolean(), false),
  /** When the page is a lobby: people are at their tables. */
  startsAt: optionalField(z.nullable(timeValue)),
  endsAt: optionalField(z.nullable(timeValue)),
  /** When the tables' video links are shown, by the server's clock; null: not decided. */
  linksAt: optionalField(z.nullable(timeValue)),
  /** True once they are; a table that is founded later gets a spare one at once. */
  linksAreOut: field(z.boolean(), false),
  /** How many pasted links no table has yet. */
  spareLinks: field(z.int().check(z.gte(0)), 0),
} as const;

export type Mingling = FieldValues<typeof minglingFields>;
