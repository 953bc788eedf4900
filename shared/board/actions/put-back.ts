import * as Y from 'yjs';
import * as z from 'zod/mini';
import { equalityDeep } from 'lib0/function';
import { type FieldRef, readValue, holderOf } from '../../document/field-ref.ts';
import { idValue } from '../../document/values.ts';
import { putBackText } from '../../document/text/put-back-text.ts';
import { UNDOABLE_ROOTS } from '../roots.ts';
import { defineAction } from './action.ts';

const fieldToPutBack = z.strictObject({
  root: z.enum(UNDOABLE_ROOTS),
  id: z.optional(idValue),
  field: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What the field holds if nobody has touched it since; absent for a field that is not there. */
  expected: z.optional(z.unknown()),
  /** What it shall hold again; absent to take the field away. */
  value: z.optional(z.unknown()),
});

export type FieldToPutBack = z.infer<typeof fieldToPutBack>;

const putBackField = (doc: Y.Doc, step: FieldToPutBack): boolean => {
  const ref: FieldRef = step;
  const holder = holderOf(doc, ref);
  if (!holder) return false;
  const current = holder.get(step.field);
  if (current instanceof Y.Text) return putBackText(current, step);
  if (!equalityDeep(readValue(doc, ref), step.expected)) return false;
  if (step.value === undefined) holder.delete(step.field);
  else holder.set(step.field, step.value);
  return true;
};

/**
 * Undo and redo: puts fields back to what they were where nobody else has changed them since. In a text, what
 * others wrote around one's own words stays. False when nothing at all could be put back.
 */
export const putBack = defineAction(
  z.strictObject({ fields: z.array(fieldToPutBack) }),
  (doc, { fields }) => fields.map((step) => putBackField(doc, step)).includes(true),
);
