import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { deletedValue, idOrEmptyValue, idValue, timeValue } from '../../document/values.ts';

export const MAX_COMMENT_LENGTH = 2000;

/** What somebody says is never nothing: whoever takes their words back puts the comment into the trash. */
export const commentTextValue = z.string().check(
  z.maxLength(MAX_COMMENT_LENGTH),
  z.refine((text) => text.trim() !== ''),
);

/** Who closed a thread, and when. */
const resolvedValue = deletedValue;

/** Something said about a note, in its writer's name; plain text. The first comment of a thread has `parent` ''. */
export const commentFields = {
  note: field(idOrEmptyValue, ''),
  /** The first comment of the thread that this one answers in; answers are not answered themselves. */
  parent: field(idOrEmptyValue, ''),
  text: field(commentTextValue, ''),
  /** Nobody, once the person has been erased. */
  author: optionalField(idValue),
  createdAt: field(timeValue, 0),
  editedAt: optionalField(timeValue),
  /** Of a thread's first comment only: the thread has come to its end. */
  resolved: optionalField(resolvedValue),
  deleted: optionalField(deletedValue),
} as const;

export type Comment = { readonly id: string } & FieldValues<typeof commentFields>;
