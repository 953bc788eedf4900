import * as z from 'zod/mini';
import { colorValue } from './color.ts';
import { formValue } from './form.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { deletedValue, frameValue, rankValue, shortText } from '../../document/values.ts';

export const MAX_PROMPT_LENGTH = 1000;

/**
 * How what participants write in a section comes before everybody: at once; after a facilitator's approval; or at once, but
 * out of sight as soon as somebody reports it.
 */
export const MODERATIONS = ['open', 'approval', 'reports'] as const;
export const moderationValue = z.enum(MODERATIONS);
export type Moderation = z.infer<typeof moderationValue>;

/** A named part of a board: a column, a frame on the canvas, a heading in the outline. */
export const sectionFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  prompt: field(shortText(MAX_PROMPT_LENGTH), ''),
  rank: field(rankValue, 'a0'),
  color: optionalField(colorValue),
  frame: optionalField(frameValue),
  /** Only facilitators write in a locked section: a presenter's opening. */
  locked: field(z.boolean(), false),
  moderation: field(moderationValue, 'open'),
  /** What its notes are asked for. */
  form: optionalField(formValue),
  deleted: optionalField(deletedValue),
} as const;

export type Section = { readonly id: string } & FieldValues<typeof sectionFields>;
