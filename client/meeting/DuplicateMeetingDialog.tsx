import { useState } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { duplicateMeeting } from '../api/meetings.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { instantsOf } from './meeting-form.ts';
import styles from './DuplicateMeetingDialog.module.css';

type DuplicateMeetingDialogProps = {
  meeting: Pick<MeetingAnswer, 'id' | 'title' | 'timeZone'>;
  onClose: () => void;
  onDone: (copyId: string) => void;
};

/** The next meeting often begins from the last one: its boards and sections, without notes and people. */
export const DuplicateMeetingDialog = ({
  meeting,
  onClose,
  onDone,
}: DuplicateMeetingDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [title, setTitle] = useState(t('meeting.copyOf', { title: meeting.title }));
  const [date, setDate] = useState('');
  const [start, setStart] = useState('09:00');

  const submit = async () => {
    const { startsAt } = instantsOf({ date, start, end: '' }, meeting.timeZone);
    const answer = await run(() =>
      duplicateMeeting(meeting.id, { ...(title.trim() && { title }), startsAt }),
    );
    if (!answer.ok) return;
    announce(t('meeting.duplicated'));
    onDone(answer.value.id);
  };

  return (
    <FormDialog
      title={t('meeting.duplicate')}
      submitLabel={t('meeting.duplicateConfirm')}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('meeting.duplicateMeaning')}</p>
      <TextField
        label={t('meeting.titleField')}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
      />
      <div className={styles.times}>
        <TextField
          type="date"
          label={t('meeting.date')}
          mark={t('common.optional')}
          value={date}
          onValue={setDate}
        />
        <TextField type="time" label={t('meeting.start')} value={start} onValue={setStart} />
      </div>
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
