import {
  type Form,
  type FormField,
  MAX_LABEL_LENGTH,
  MAX_OPTIONS,
} from '../../shared/board/records/form.ts';
import { cleanLine } from '../../shared/lib/text.ts';

/** A field while a facilitator writes it: its options are lines of a text. */
export type FieldDraft = Omit<FormField, 'options' | 'required' | 'low' | 'high'> & {
  readonly options: string;
  readonly required: boolean;
  readonly low: string;
  readonly high: string;
};

/** A question that says nothing yet. */
export const newField = (id: string): FieldDraft => ({
  id,
  kind: 'text',
  label: '',
  options: '',
  required: false,
  low: '',
  high: '',
});

export type FormDraft = { readonly placeholder: string; readonly fields: readonly FieldDraft[] };

export const draftOf = (form: Form | undefined): FormDraft => ({
  placeholder: form?.placeholder ?? '',
  fields: (form?.fields ?? []).map(
    ({ options = [], required = false, low = '', high = '', ...field }) => ({
      ...field,
      options: options.join('\n'),
      required,
      low,
      high,
    }),
  ),
});

export const hasOptions = ({ kind }: Pick<FormField, 'kind'>): boolean =>
  kind === 'choice' || kind === 'multi';

const optionsIn = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => cleanLine(line).slice(0, MAX_LABEL_LENGTH).trim())
      .filter((line) => line !== '')
      .slice(0, MAX_OPTIONS),
  ),
];

/** What is missing from a field before it can be asked. */
export type DraftProblem = 'label' | 'options';

export const problemOf = (field: FieldDraft): DraftProblem | null => {
  if (cleanLine(field.label) === '') return 'label';
  return hasOptions(field) && optionsIn(field.options).length === 0 ? 'options' : null;
};

/** What a scale has beside its numbers. */
const scaleOf = ({ top, low, high }: FieldDraft): Pick<FormField, 'top' | 'low' | 'high'> => ({
  ...(top !== undefined && { top }),
  ...(cleanLine(low) !== '' && { low: cleanLine(low) }),
  ...(cleanLine(high) !== '' && { high: cleanLine(high) }),
});

/** The form as it is kept; a field keeps what belongs to its kind only. */
export const formOf = ({ placeholder, fields }: FormDraft): Form => ({
  ...(cleanLine(placeholder) !== '' && { placeholder: cleanLine(placeholder) }),
  fields: fields.map((field) => ({
    id: field.id,
    kind: field.kind,
    label: cleanLine(field.label),
    ...(field.required && { required: true }),
    ...(hasOptions(field) && { options: optionsIn(field.options) }),
    ...(field.kind === 'scale' && scaleOf(field)),
  })),
});

/** The same list with one field a step further; as it was at either end. */
export const stepField = (
  fields: readonly FieldDraft[],
  from: number,
  step: -1 | 1,
): readonly FieldDraft[] => {
  const moved = fields[from];
  const to = from + step;
  if (moved === undefined || to < 0 || to >= fields.length) return fields;
  return fields.toSpliced(from, 1).toSpliced(to, 0, moved);
};
