import { answerTo } from '../../shared/board/forms.ts';
import type { DraftNote } from '../../shared/board/draft.ts';
import { useFieldsOn } from '../forms/answers.ts';
import { AnswerList } from '../forms/NoteAnswers.tsx';
import { ToolTexts } from '../i18n/ToolTexts.tsx';

/** What somebody answered in secret. */
export const DraftAnswers = ({ draft }: { draft: DraftNote }) => {
  const answered = useFieldsOn().flatMap((field) => {
    const value = answerTo(field, draft.answers?.[field.id]);
    return value === undefined ? [] : [{ field, value }];
  });
  return (
    answered.length > 0 && (
      <ToolTexts>
        <AnswerList answered={answered} />
      </ToolTexts>
    )
  );
};
