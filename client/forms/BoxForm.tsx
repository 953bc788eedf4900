import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { DEFAULT_NOTE_COLOR, NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { useBoard, useBoardInfo, useSection } from '../board/hooks.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import type { BoxForm as BoxFormDesk, NewWords } from '../note/box-form.ts';
import { COLOR_NAMES } from '../note/note-colors.ts';
import { Select } from '../ui/Select.tsx';
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

/** What is to be mended before these notes are added: what is missing may have come with each of them, as in a column of a sheet. */
const problemsWith = (
  problems: ReadonlyMap<string, FieldProblem>,
  notes: readonly NewWords[],
): ReadonlyMap<string, FieldProblem> =>
  new Map(
    [...problems].flatMap(([id, problem]): [string, FieldProblem][] => {
      if (problem === 'wrong') return [[id, problem]];
      if (notes.every(({ answers = {} }) => answers[id] !== undefined)) return [];
      return [[id, notes.length > 1 ? 'missingInSome' : 'missing']];
    }),
  );

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
  const { legend = {} } = useBoardInfo();
  const usual = useSection(sectionId)?.color ?? DEFAULT_NOTE_COLOR;
  // For the next notes too: whoever writes needs writes several.
  const [chosen, setColor] = useState<NoteColor | null>(null);
  const color = chosen !== null && legend[chosen] !== undefined ? chosen : null;
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const boxRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (problems.size === 0) return;
    const first = fields.find(({ id }) => problems.has(id));
    const field = boxRef.current?.querySelector(`[data-field="${CSS.escape(first?.id ?? '')}"]`);
    field?.querySelector<HTMLElement>('input, select')?.focus();
  }, [problems, fields]);

  useImperativeHandle(
    deskRef,
    () => ({
      take: (notes) => {
        const { answers, problems: found } = checkForm(fields, raw);
        const left = problemsWith(found, notes);
        setProblems(left);
        if (left.size > 0) return null;
        return notes.map((note) => ({
          ...(color && { color }),
          ...note,
          answers: { ...answers, ...note.answers },
        }));
      },
      clear: () => {
        setRaw(NONE);
        setProblems(NO_PROBLEMS);
        // The next note's questions begin with the first.
        boxRef.current?.scrollTo(0, 0);
      },
      isEmpty: () => Object.values(raw).every(({ length }) => length === 0),
    }),
    [fields, raw, setRaw, color],
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
      {Object.keys(legend).length > 0 && (
        <Select
          label={t('forms.colorChoice')}
          value={color ?? usual}
          options={NOTE_COLORS.filter((one) => one === usual || legend[one] !== undefined).map(
            (value) => ({ value, label: legend[value] ?? t(COLOR_NAMES[value]) }),
          )}
          onValue={setColor}
        />
      )}
      {fields.map((field) => (
        <div key={field.id} data-field={field.id}>
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
