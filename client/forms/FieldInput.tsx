import { useEffect, useId, useReducer } from 'react';
import { endOf, topOf } from '../../shared/board/forms.ts';
import { MAX_ANSWER_LENGTH } from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { MAX_ORGANISATION_LENGTH } from '../../shared/lib/limits.ts';
import { regionNames, suggestOrganisations } from '../../shared/network/organisations.ts';
import { useBoard } from '../board/hooks.ts';
import { useLanguage } from '../i18n/language.ts';
import { type Text, useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './FieldInput.module.css';
import type { FieldProblem, RawAnswer } from './raw-answers.ts';

type FieldInputProps = {
  field: FormField;
  raw: RawAnswer;
  problem: FieldProblem | undefined;
  onRaw: (raw: RawAnswer) => void;
};

const WRONG = {
  date: 'forms.wrongDate',
  number: 'forms.wrongNumber',
  scale: 'forms.wrongNumber',
  link: 'forms.wrongLink',
} as const;

const errorOf = (
  t: Text,
  { kind }: FormField,
  problem: FieldProblem | undefined,
): string | null => {
  if (problem === undefined) return null;
  if (problem === 'missing') return t('forms.missing');
  if (problem === 'missingInSome') return t('forms.missingInSome');
  switch (kind) {
    case 'date':
    case 'number':
    case 'scale':
    case 'link':
      return t(WRONG[kind]);
    default:
      return t('forms.missing');
  }
};

/** Those who have joined, by name; asked for when the field is first shown. */
const usePeopleToChoose = () => {
  const { people } = useBoard();
  const [, learn] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stop = people.subscribe(learn);
    people.refresh();
    return stop;
  }, [people]);
  const { language } = useLanguage();
  return people.all().toSorted((a, b) => a.name.localeCompare(b.name, language));
};

const PersonInput = ({ field, raw, problem, onRaw }: FieldInputProps) => {
  const t = useText();
  const people = usePeopleToChoose();
  const chosen = typeof raw === 'string' ? raw : '';
  const isKnown = chosen === '' || people.some(({ participantId }) => participantId === chosen);
  const options = people.map(({ participantId, name, organisation }) => ({
    value: participantId,
    label: organisation === '' ? name : `${name}, ${organisation}`,
  }));
  return (
    <Select
      label={field.label}
      mark={field.required ? undefined : t('common.optional')}
      error={errorOf(t, field, problem)}
      value={chosen}
      options={[
        { value: '', label: t('forms.nobody') },
        ...(isKnown ? [] : [{ value: chosen, label: t('forms.unknownPerson') }]),
        ...options,
      ]}
      onValue={onRaw}
    />
  );
};

const GroupFrame = ({
  field,
  problem,
  children,
}: Pick<FieldInputProps, 'field' | 'problem'> & { children: React.ReactNode }) => {
  const t = useText();
  const errorId = useId();
  const error = errorOf(t, field, problem);
  return (
    <fieldset className={styles.group} aria-describedby={error === null ? undefined : errorId}>
      <legend>
        {field.label}
        {!field.required && <span className={styles.mark}> {t('common.optional')}</span>}
      </legend>
      <div className={styles.choices}>{children}</div>
      {error !== null && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
};

const MultiInput = ({ field, raw, problem, onRaw }: FieldInputProps) => {
  const chosen = typeof raw === 'string' ? [raw].filter(Boolean) : raw;
  // What was chosen before stays to be taken out, also when it is not offered any more.
  const options = [...new Set([...(field.options ?? []), ...chosen])];
  return (
    <GroupFrame field={field} problem={problem}>
      {options.map((option) => (
        <Checkbox
          key={option}
          label={option}
          checked={chosen.includes(option)}
          onChecked={(on) =>
            onRaw(options.filter((one) => (one === option ? on : chosen.includes(one))))
          }
        />
      ))}
    </GroupFrame>
  );
};

const ScaleInput = ({ field, raw, problem, onRaw }: FieldInputProps) => {
  const t = useText();
  const name = useId();
  const marks = Array.from({ length: topOf(field) }, (_, at) => String(at + 1));
  const words = (mark: string): string => {
    const end = endOf(field, Number(mark));
    return end === undefined ? mark : t('forms.endOfScale', { value: mark, words: end });
  };
  return (
    <GroupFrame field={field} problem={problem}>
      {(field.required ? marks : ['', ...marks]).map((mark) => (
        <label key={mark} className={styles.step}>
          <input
            type="radio"
            name={name}
            value={mark}
            checked={raw === mark}
            onChange={() => onRaw(mark)}
          />
          {mark === '' ? t('forms.noMark') : words(mark)}
        </label>
      ))}
    </GroupFrame>
  );
};

/** One field of a form, in the way that suits what it asks for. */
export const FieldInput = (props: FieldInputProps) => {
  const { field, raw, problem, onRaw } = props;
  const t = useText();
  const { language } = useLanguage();
  const text = typeof raw === 'string' ? raw : raw.join(', ');
  const frame = {
    label: field.label,
    mark: field.required ? undefined : t('common.optional'),
    error: errorOf(t, field, problem),
    value: text,
    onValue: onRaw,
    autoComplete: 'off',
  };
  switch (field.kind) {
    case 'text':
      return <TextField {...frame} maxLength={MAX_ANSWER_LENGTH} />;
    case 'date':
      return (
        // A date that is known less exactly stays as it is written.
        <TextField {...frame} type={/^(\d{4}-\d{2}-\d{2})?$/.test(text) ? 'date' : 'text'} />
      );
    case 'number':
      return <TextField {...frame} inputMode="decimal" />;
    case 'link':
      return <TextField {...frame} type="url" hint={t('forms.linkHint')} />;
    case 'organisation':
      return (
        <TextField
          {...frame}
          maxLength={MAX_ORGANISATION_LENGTH}
          suggestions={suggestOrganisations(text, language, [])}
        />
      );
    case 'region':
      return (
        <TextField
          {...frame}
          maxLength={MAX_ORGANISATION_LENGTH}
          suggestions={regionNames(language)}
        />
      );
    case 'choice': {
      const options = [...new Set(['', ...(field.options ?? []), text])];
      return (
        <Select
          label={frame.label}
          mark={frame.mark}
          error={frame.error}
          value={text}
          options={options.map((value) => ({ value, label: value || t('forms.choose') }))}
          onValue={onRaw}
        />
      );
    }
    case 'person':
      return <PersonInput {...props} />;
    case 'multi':
      return <MultiInput {...props} />;
    case 'scale':
      return <ScaleInput {...props} />;
  }
};
