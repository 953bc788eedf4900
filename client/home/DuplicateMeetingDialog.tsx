import { useState } from 'react';
import type { FormEvent } from 'react';
import type { MeetingCard } from '../../shared/api/network.ts';
import { duplicateMeeting } from '../api/meetings.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { instantsOf } from '../meeting/meeting-form.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './DuplicateMeetingDialog.module.css';

const FORM_ID = 'duplicate-meeting';

type DuplicateMeetingDialogProps = {
  meeting: MeetingCard;
  onClose: () => void;
  onDone: () => void;
};

/** The next meeting often begins from the last one: its boards and sections, without notes and people. */
export const DuplicateMeetingDialog = ({
  meeting,
  onClose,
  onDone,
}: DuplicateMeetingDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [title, setTitle] = useState(t('home.copyOf', { title: meeting.title }));
  const [date, setDate] = useState('');
  const [start, setStart] = useState('09:00');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { startsAt } = instantsOf({ date, start, end: '' }, meeting.timeZone);
    const answer = await run(() =>
      duplicateMeeting(meeting.id, { ...(title.trim() && { title }), startsAt }),
    );
    if (!answer.ok) return;
    announce(t('home.duplicated'));
    onDone();
  };

  return (
    <Dialog
      title={t('home.duplicate')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={FORM_ID} look="primary" busy={busy}>
            {t('home.duplicateConfirm')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit} noValidate>
        <Stack>
          <p>{t('home.duplicateMeaning')}</p>
          <TextField
            label={t('meeting.titleField')}
            value={title}
            onValue={setTitle}
            maxLength={200}
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
        </Stack>
      </form>
    </Dialog>
  );
};
