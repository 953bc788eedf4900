import * as z from 'zod/mini';
import { idValue, shortText } from '../../document/values.ts';

/** What can be asked for beside a note's own words. */
export const FIELD_KINDS = [
  'text',
  'choice',
  'multi',
  'date',
  'number',
  'scale',
  'person',
  'organisation',
  'region',
  'link',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export const MAX_FORM_FIELDS = 20;
export const MAX_OPTIONS = 40;
export const MAX_LABEL_LENGTH = 120;
/** Of what an end of a scale is called. */
export const MAX_END_LENGTH = 60;

const label = shortText(MAX_LABEL_LENGTH).check(z.minLength(1));
const end = shortText(MAX_END_LENGTH).check(z.minLength(1));

export const formFieldValue = z.strictObject({
  id: idValue,
  kind: z.enum(FIELD_KINDS),
  label,
  /** A note is not added without an answer. */
  required: z.optional(z.literal(true)),
  /** Of `choice` and `multi`: an answer is one of these, or several, word for word. */
  options: z.optional(z.array(label).check(z.maxLength(MAX_OPTIONS))),
  /** Of `scale`, which begins at 1; `SCALE_TOP` when left out. */
  top: z.optional(z.int().check(z.gte(2), z.lte(10))),
  /** Of `scale`: what 1 means, and what its last number. */
  low: z.optional(end),
  high: z.optional(end),
});
export type FormField = z.infer<typeof formFieldValue>;

/** Where a scale ends that does not say it. */
export const SCALE_TOP = 5;

/** What the notes of a section are asked for, and what stands in the empty writing box. */
export const formValue = z.strictObject({
  placeholder: z.optional(label),
  fields: z.array(formFieldValue).check(
    z.maxLength(MAX_FORM_FIELDS),
    z.refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length),
  ),
});
export type Form = z.infer<typeof formValue>;
