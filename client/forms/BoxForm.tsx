import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { FormField } from '../../shared/board/records/form.ts';
import { useBoard } from '../board/hooks.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import type { BoxForm as BoxFormDesk } from '../note/box-form.ts';
import styles from './BoxForm.module.css';
import { FieldInput } from './FieldInput.tsx';
import { checkForm, type FieldProblem, type RawAnswers } from './raw-answers.ts';

const rawValue = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const NONE: RawAnswers = {};
const NO_PROBLEMS: ReadonlyMap<string, FieldProblem> = new Map();

/** What stands in a section's form, kept on this device like the words in its box. */
const useKeptAnswers = (sectionId: string) => {
  const { boardId } = useBoard();
  const key = `talkoot:answers:${boardId}:${sectionId}`;
  const [raw, setRaw] = useState<RawAnswers>(() => {
    try {
      const parsed = rawValue.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
      return parsed.success ? parsed.data : NONE;
    } catch {
      return NONE;
    }
  });
  useEffect(() => {
    try {
      if (raw === NONE) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(raw));
    } catch {
      // Storage is forbidden or full: the answers live as long as their box.
    }
  }, [raw, key]);
  return [raw, setRaw] as const;
};

type BoxFormProps = {
  sectionId: string;
  fields: readonly FormField[];
  deskRef: RefObject<BoxFormDesk | null>;
  /** Enter in a field adds the note, as in the box. */
  onSend: () => void;
};

const Fields = ({ sectionId, fields, deskRef, onSend }: BoxFormProps) => {
  const t = useText();
  const [raw, setRaw] = useKeptAnswers(sectionId);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const boxRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (problems.size === 0) return;
    const at = fields.findIndex(({ id }) => problems.has(id));
    boxRef.current?.children[at]?.querySelector<HTMLElement>('input, select')?.focus();
  }, [problems, fields]);

  useImperativeHandle(
    deskRef,
    () => ({
      take: () => {
        const checked = checkForm(fields, raw);
        setProblems(checked.problems);
        return checked.problems.size > 0 ? null : checked.answers;
      },
      clear: () => {
        setRaw(NONE);
        setProblems(NO_PROBLEMS);
      },
      isEmpty: () => Object.values(raw).every(({ length }) => length === 0),
    }),
    [fields, raw, setRaw],
  );

  return (
    <div
      ref={boxRef}
      role="group"
      aria-label={t('forms.boxLabel')}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        onSend();
      }}
    >
      {fields.map((field) => (
        <div key={field.id}>
          <FieldInput
            field={field}
            raw={raw[field.id] ?? ''}
            problem={problems.get(field.id)}
            onRaw={(next) => setRaw((before) => ({ ...before, [field.id]: next }))}
          />
        </div>
      ))}
    </div>
  );
};

/** What a section asks for besides the words of a note. */
export const BoxForm = (props: BoxFormProps) => (
  <ToolTexts>
    <Fields {...props} />
  </ToolTexts>
);
