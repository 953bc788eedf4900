import * as z from 'zod/mini';
import { idValue, shortText } from '../../document/values.ts';
import { isId } from '../../lib/id.ts';
import { MAX_LABEL_LENGTH, MAX_OPTIONS } from './form.ts';

export const MAX_ANSWER_LENGTH = 2000;

/**
 * What was answered, whatever it was asked: words (`text`, `choice`, `date`, `organisation`, `region`, `link`), a number
 * (`number`, `scale`), several options (`multi`) or a person by their id, whose name only the directory gives.
 */
export const answerValue = z.union([
  shortText(MAX_ANSWER_LENGTH).check(z.minLength(1)),
  z.number().check(z.gte(-1e15), z.lte(1e15)),
  z
    .array(shortText(MAX_LABEL_LENGTH).check(z.minLength(1)))
    .check(z.minLength(1), z.maxLength(MAX_OPTIONS)),
  z.strictObject({ person: idValue }),
]);
export type AnswerValue = z.infer<typeof answerValue>;

/** One note's answers by the field that asks. */
export type Answers = Readonly<Record<string, AnswerValue>>;

type AnswerPlace = { readonly noteId: string; readonly fieldId: string };

export const answerKey = ({ noteId, fieldId }: AnswerPlace): string => `${noteId}:${fieldId}`;

/** Reads an answer's key; `null` for anything that is not one. */
export const parseAnswerKey = (key: string): AnswerPlace | null => {
  const [noteId, fieldId, ...rest] = key.split(':');
  return isId(noteId) && isId(fieldId) && rest.length === 0 ? { noteId, fieldId } : null;
};

/** The root of answers, on a board and among somebody's drafts for it. */
export const answerEntries = {
  shape: 'entries',
  isKey: (key: string) => parseAnswerKey(key) !== null,
  schema: answerValue,
} as const;
