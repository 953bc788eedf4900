import { deleteMeeting } from '../api/meetings.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Stack } from '../ui/Stack.tsx';

type DeleteMeetingDialogProps = {
  meetingId: string;
  title: string;
  /** How many groups carry on: their boards stay. */
  lasting: number;
  onClose: () => void;
  onDone: () => void;
};

/** Deleted is deleted: this is the one deed that nothing brings back, so it says what goes. */
export const DeleteMeetingDialog = ({
  meetingId,
  title,
  lasting,
  onClose,
  onDone,
}: DeleteMeetingDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();

  const confirm = async () => {
    const answer = await run(() => deleteMeeting(meetingId));
    if (!answer.ok) return;
    announce(t('meeting.deleted'));
    onDone();
  };

  return (
    <ConfirmDialog
      title={t('meeting.deleteTitle', { title })}
      confirmLabel={t('meeting.delete')}
      danger
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack>
        <p>{t('meeting.deleteMeaning')}</p>
        {lasting > 0 && <p>{t('meeting.deleteLasting', { count: lasting })}</p>}
        <ProblemBanner problem={problem} />
      </Stack>
    </ConfirmDialog>
  );
};
