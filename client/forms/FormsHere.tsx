import { ListChecks } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useTool } from '../commands/tools.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useText } from '../i18n/text.ts';
import { drawNoteAnswers } from '../note/note-answers.ts';
import { textChange } from '../note/note-changes.ts';
import { onNoteWritten } from '../note/note-written.ts';
import { AnswersDialog } from './AnswersDialog.tsx';
import { askAnswers, useAskedNote } from './asked-note.ts';
import { answersTo, fieldsOn, missingOn } from './answers-of.ts';
import { NoteAnswers } from './NoteAnswers.tsx';

const draw = (noteId: string): ReactNode => (
  <ToolTexts>
    <NoteAnswers noteId={noteId} />
  </ToolTexts>
);

const AnswersTool = () => {
  const t = useText();
  const board = useBoard();
  const noteId = useAskedNote();
  // Words that were written on the paper stay there, whatever is answered.
  useEffect(
    () =>
      onNoteWritten((id) => {
        if (missingOn(board, id).length > 0) askAnswers(id);
      }),
    [board],
  );
  // Another board asks for its own.
  useEffect(() => () => askAnswers(null), []);

  useTool(
    'note',
    useMemo(
      () => ({
        id: 'answers',
        label: t('forms.answers'),
        icon: ListChecks,
        isOffered: (id) => {
          const { store } = board;
          const section = store.section(store.note(id)?.section ?? '');
          const answers = answersTo(board, id);
          const isAsked = (section?.form?.fields.length ?? 0) > 0;
          const isAnswered = fieldsOn(store).some((field) => answers[field.id] !== undefined);
          return (isAsked || isAnswered) && board.may(textChange(id)).ok;
        },
        run: askAnswers,
      }),
      [t, board],
    ),
  );
  return noteId !== null && <AnswersDialog noteId={noteId} onClose={() => askAnswers(null)} />;
};

/** Shows answers on notes and lets them be changed, on boards whose sections ask for something. */
export const FormsHere = () => {
  useEffect(() => {
    drawNoteAnswers(draw);
    return () => drawNoteAnswers(null);
  }, []);
  return (
    <ToolTexts>
      <AnswersTool />
    </ToolTexts>
  );
};
