import type { AnswerValue } from '../board/records/answer.ts';
import type { FormField } from '../board/records/form.ts';

/** A field and one answer to it, as something to filter by. */
export type AnswerCondition = { readonly fieldId: string; readonly answer: string };

const conditionOf = ({ fieldId, answer }: AnswerCondition): string => `${fieldId}:${answer}`;

/** Reads what `conditionsOf` made; ids have no colon in them. */
export const parseCondition = (condition: string): AnswerCondition => {
  const at = condition.indexOf(':');
  return { fieldId: condition.slice(0, at), answer: condition.slice(at + 1) };
};

/** What a note can be filtered by on account of an answer: words and numbers of one's own are none of it. */
export const conditionsOf = (
  { id: fieldId, kind }: Pick<FormField, 'id' | 'kind'>,
  value: AnswerValue,
): readonly string[] => {
  const of = (answer: string): string => conditionOf({ fieldId, answer });
  switch (kind) {
    case 'choice':
    case 'organisation':
    case 'region':
    case 'scale':
      return [of(String(value))];
    case 'multi':
      return Array.isArray(value) ? value.map(of) : [];
    case 'person':
      return typeof value === 'object' && !Array.isArray(value) ? [of(value.person)] : [];
    case 'text':
    case 'date':
    case 'number':
    case 'link':
      return [];
  }
};

/** Judges a note's answers: of one field any will do, and of all fields something must. */
export const createAnswerMatcher = (
  wanted: readonly string[],
): ((answers: readonly string[]) => boolean) => {
  const byField = Map.groupBy(wanted, (condition) => parseCondition(condition).fieldId);
  const fields = [...byField.values()].map((conditions) => new Set(conditions));
  return (answers) => fields.every((field) => answers.some((answer) => field.has(answer)));
};
