import { useState } from 'react';
import type { AnswerValue } from '../../shared/board/records/answer.ts';
import type { FormField } from '../../shared/board/records/form.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { focusNoteSoon } from '../note/note-focus.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { answersTo, fieldsOn } from './answers-of.ts';
import { FieldInput } from './FieldInput.tsx';
import { checkForm, type FieldProblem, rawOf, type RawAnswers } from './raw-answers.ts';

type AnswersDialogProps = { noteId: string; onClose: () => void };

const NO_PROBLEMS: ReadonlyMap<string, FieldProblem> = new Map();

/** What its section asks for, and what of other sections was answered for it before it was moved. */
const useFieldsOf = (noteId: string): readonly FormField[] => {
  const board = useBoard();
  const section = useNote(noteId)?.section ?? '';
  const [fields] = useState(() => {
    const own = board.store.section(section)?.form?.fields ?? [];
    const answers = answersTo(board, noteId);
    const others = fieldsOn(board.store).filter(
      (field) => !own.includes(field) && answers[field.id] !== undefined,
    );
    return [...own, ...others];
  });
  return fields;
};

const AnswersForm = ({ noteId, onClose }: AnswersDialogProps) => {
  const t = useText();
  const board = useBoard();
  const fields = useFieldsOf(noteId);
  const [before] = useState(() => answersTo(board, noteId));
  const [raw, setRaw] = useState<RawAnswers>(() =>
    Object.fromEntries(fields.map(({ id }) => [id, rawOf(before[id])])),
  );
  const [problems, setProblems] = useState(NO_PROBLEMS);

  const save = () => {
    const checked = checkForm(fields, raw);
    setProblems(checked.problems);
    if (checked.problems.size > 0) return;
    // Only what the person changed: somebody else may be answering another question.
    const changed: Record<string, AnswerValue | null> = {};
    for (const { id } of fields) {
      const after = checked.answers[id];
      if (JSON.stringify(after) !== JSON.stringify(before[id])) changed[id] = after ?? null;
    }
    if (Object.keys(changed).length > 0) {
      const done = board.act({ name: 'answer.set', args: { noteId, answers: changed } });
      announce(
        done.ok ? t('forms.answered') : t('note.notDone', { reason: t(refusalKey(done.error)) }),
      );
    }
    onClose();
    focusNoteSoon(noteId);
  };

  return (
    <FormDialog title={t('forms.answersTitle')} onSubmit={save} onClose={onClose}>
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          raw={raw[field.id] ?? ''}
          problem={problems.get(field.id)}
          onRaw={(next) => setRaw((now) => ({ ...now, [field.id]: next }))}
        />
      ))}
    </FormDialog>
  );
};

/** The answers of a note, to be changed. */
export const AnswersDialog = (props: AnswersDialogProps) => (
  <ToolTexts>
    <AnswersForm {...props} />
  </ToolTexts>
);
