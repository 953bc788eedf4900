import { answerTo } from '../../shared/board/forms.ts';
import type { Answers, AnswerValue } from '../../shared/board/records/answer.ts';
import { MAX_ANSWER_LENGTH } from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { cleanText } from '../../shared/lib/text.ts';

/** What stands in the fields of a form while somebody fills it in: '' and [] for nothing. */
export type RawAnswer = string | readonly string[];
export type RawAnswers = Readonly<Record<string, RawAnswer>>;

/** An answer as its field shows it. */
export const rawOf = (value: AnswerValue | undefined): RawAnswer => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' || Array.isArray(value)) return value;
  return value.person;
};

const numberIn = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00A0]/g, '').replace(',', '.');
  return /^[-+−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : undefined;
};

/** As people write it in a column: 24.12.2026 and 24/12/2026 as well as 2026-12-24. */
const dateIn = (text: string): string => {
  const [, day = '', month = '', year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const valueIn = (field: FormField, raw: RawAnswer): AnswerValue | undefined => {
  if (typeof raw !== 'string') return [...raw];
  const text = cleanText(raw).trim().slice(0, MAX_ANSWER_LENGTH);
  switch (field.kind) {
    case 'number':
    case 'scale':
      return numberIn(text);
    case 'date':
      return dateIn(text);
    case 'multi':
      return [text];
    case 'person':
      return { person: text };
    case 'text':
    case 'choice':
    case 'organisation':
    case 'region':
    case 'link':
      return text;
  }
};

/** What a field holds: an answer, nothing, or something that is no answer to it. */
export type Filled =
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong' };

export const filled = (field: FormField, raw: RawAnswer | undefined = ''): Filled => {
  if (raw.length === 0 || (typeof raw === 'string' && raw.trim() === ''))
    return { kind: 'nothing' };
  const value = answerTo(field, valueIn(field, raw));
  return value === undefined ? { kind: 'wrong' } : { kind: 'answer', value };
};

/** `missingInSome`: several notes are added at once, and not all of them came with an answer. */
export type FieldProblem = 'missing' | 'missingInSome' | 'wrong';

/** All answers that stand in a form, and what is to be mended in it, by field. */
export const checkForm = (
  fields: readonly FormField[],
  raw: RawAnswers,
): { readonly answers: Answers; readonly problems: ReadonlyMap<string, FieldProblem> } => {
  const answers: Record<string, AnswerValue> = {};
  const problems = new Map<string, FieldProblem>();
  for (const field of fields) {
    const found = filled(field, raw[field.id]);
    if (found.kind === 'answer') answers[field.id] = found.value;
    else if (found.kind === 'wrong') problems.set(field.id, 'wrong');
    else if (field.required) problems.set(field.id, 'missing');
  }
  return { answers, problems };
};
