import { linkValue } from '../document/values.ts';
import { dateOrder, parseNoteDate } from './note-date.ts';
import type { Answers, AnswerValue } from './records/answer.ts';
import { type FormField, MAX_OPTIONS, SCALE_TOP } from './records/form.ts';

/** Where a scale ends. */
export const topOf = ({ top }: Pick<FormField, 'top'>): number => top ?? SCALE_TOP;

/** What this number of a scale is called; only its ends may have words. */
export const endOf = (field: FormField, value: number): string | undefined => {
  if (value === 1) return field.low;
  return value === topOf(field) ? field.high : undefined;
};

/**
 * The value as an answer to this field; `undefined` for one that does not fit it: others may have written it, or the
 * field asked for something else then. An option that is not offered any more was still chosen.
 */
export const answerTo = (
  field: Pick<FormField, 'kind' | 'top'>,
  value: AnswerValue | undefined,
): AnswerValue | undefined => {
  if (value === undefined) return undefined;
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'organisation':
    case 'region':
      return typeof value === 'string' ? value : undefined;
    case 'date':
      return typeof value === 'string' && parseNoteDate(value) !== null ? value : undefined;
    case 'link':
      return typeof value === 'string' && linkValue.safeParse(value).success ? value : undefined;
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'scale':
      return typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= 1 &&
        value <= topOf(field)
        ? value
        : undefined;
    case 'multi':
      return Array.isArray(value) ? value : undefined;
    case 'person':
      return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  }
};

/** What notes are put in order by: options as they are offered, dates by time, people by name; `nameOf` says it. */
export const answerFact = (
  field: FormField,
  value: AnswerValue | undefined,
  nameOf: (personId: string) => string | undefined,
): string | number | undefined => {
  const answer = answerTo(field, value);
  if (answer === undefined || typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.join(', ');
  if (typeof answer === 'object') return nameOf(answer.person);
  if (field.kind === 'choice') {
    const at = field.options?.indexOf(answer) ?? -1;
    return at < 0 ? MAX_OPTIONS : at;
  }
  const date = field.kind === 'date' ? parseNoteDate(answer) : null;
  return date ? dateOrder(date) : answer;
};

const asked = ({ label, kind }: FormField): string => `${kind} ${label.trim().toLowerCase()}`;

/**
 * The answers of a note that is taken to another board: those to fields that are there, and to others that ask the same
 * in the same words. What nobody asks for there stays behind, on the original.
 */
export const answersFor = (
  answers: Answers | undefined,
  { from, to }: { readonly from: readonly FormField[]; readonly to: readonly FormField[] },
): Answers => {
  const known = new Set(to.map(({ id }) => id));
  const byWords = new Map(to.map((field) => [asked(field), field.id]));
  const taken: Record<string, AnswerValue> = {};
  for (const [fieldId, value] of Object.entries(answers ?? {})) {
    const field = from.find(({ id }) => id === fieldId);
    const there = known.has(fieldId) ? fieldId : field && byWords.get(asked(field));
    if (there !== undefined) taken[there] = value;
  }
  return taken;
};
