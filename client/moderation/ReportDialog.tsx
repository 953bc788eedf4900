import { useState } from 'react';
import { MAX_REASON_LENGTH } from '../../shared/api/moderation.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';

/** Asks the facilitators to look at a note; a reason helps them, and is not needed. */
export const ReportDialog = ({ noteId, onClose }: { noteId: string; onClose: () => void }) => {
  const t = useText();
  const { boardId: board } = useBoard();
  const { ask } = useStage();
  const toast = useToast();
  const [words] = useState(noteTitle(useNote(noteId)));
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useTask();
  const send = async () => {
    const said = cleanLine(reason);
    const answer = await run(() =>
      ask<{ held: boolean }>({
        type: 'note.report',
        board,
        note: noteId,
        ...(said !== '' && { reason: said }),
      }),
    );
    if (!answer.ok) return;
    toast({ text: t(answer.value.held ? 'moderation.reportedHeld' : 'moderation.reportedThanks') });
    onClose();
  };
  return (
    <FormDialog
      title={t('moderation.reportTitle')}
      submitLabel={t('moderation.reportNow')}
      busy={busy}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p dir="auto">{words}</p>
      <p>{t('moderation.reportMeaning')}</p>
      <TextField
        label={t('moderation.reportReason')}
        mark={t('common.optional')}
        maxLength={MAX_REASON_LENGTH}
        value={reason}
        onValue={setReason}
        autoComplete="off"
      />
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
