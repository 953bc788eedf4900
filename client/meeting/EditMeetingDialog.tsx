import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { useText } from '../i18n/text.ts';
import { changeMeeting } from '../meeting-document/change-meeting.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { instantsOf, timeFields } from './meeting-form.ts';
import { timeZones } from './time-zones.ts';
import { TimeInputs } from './TimeInputs.tsx';

const FORM_ID = 'edit-meeting';

type EditMeetingDialogProps = {
  meeting: MeetingAnswer;
  onClose: () => void;
  onDone: () => void;
};

/** Title, description and times. They stand in the meeting's document, so everybody sees the change at once. */
export const EditMeetingDialog = ({ meeting, onClose, onDone }: EditMeetingDialogProps) => {
  const t = useText();
  const titleRef = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(meeting.title);
  const [titleMissing, setTitleMissing] = useState(false);
  const [description, setDescription] = useState(meeting.description);
  const [times, setTimes] = useState(timeFields(meeting, meeting.timeZone));
  const [timeZone, setTimeZone] = useState(meeting.timeZone);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = title.trim() === '';
    setTitleMissing(missing);
    if (missing) {
      titleRef.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await changeMeeting(meeting.id, {
      title: title.trim(),
      description: description.trim(),
      timeZone,
      ...instantsOf(times, timeZone),
    });
    setBusy(false);
    setFailed(!answer.ok);
    if (!answer.ok) return;
    announce(t('meeting.saved'));
    onDone();
  };

  return (
    <Dialog
      title={t('meeting.edit')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={FORM_ID} look="primary" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit} noValidate>
        <Stack>
          <TextField
            ref={titleRef}
            label={t('meeting.titleField')}
            error={titleMissing ? t('meeting.titleMissing') : null}
            value={title}
            onValue={setTitle}
            maxLength={200}
            required
          />
          <TextArea
            label={t('meeting.description')}
            hint={t('meeting.descriptionHint')}
            mark={t('common.optional')}
            value={description}
            onValue={setDescription}
            maxLength={4000}
          />
          <TimeInputs value={times} onValue={setTimes} />
          <Select
            label={t('meeting.timeZone')}
            value={timeZone}
            options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            onValue={setTimeZone}
          />
          {failed && (
            <Banner tone="danger" role="alert">
              {t('meeting.notSaved')}
            </Banner>
          )}
        </Stack>
      </form>
    </Dialog>
  );
};
