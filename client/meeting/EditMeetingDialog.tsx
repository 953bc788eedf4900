import { useState } from 'react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import { MAX_MEETING_DESCRIPTION_LENGTH, MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { useText } from '../i18n/text.ts';
import { changeMeeting } from '../meeting-document/change-meeting.ts';
import { Banner } from '../ui/Banner.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';
import { useRequired } from '../ui/use-required.ts';
import { instantsOf, timeFields } from './meeting-form.ts';
import { TimeInputs } from './TimeInputs.tsx';
import { TimeZoneSelect } from './TimeZoneSelect.tsx';
import { useMoveDay } from './use-move-day.ts';

type EditMeetingDialogProps = {
  meeting: MeetingAnswer;
  onClose: () => void;
  onDone: () => void;
};

/** Title, description and times. They stand in the meeting's document, so everybody sees the change at once. */
export const EditMeetingDialog = ({ meeting, onClose, onDone }: EditMeetingDialogProps) => {
  const t = useText();
  const [title, setTitle] = useState(meeting.title);
  const { ref: titleRef, missing, check } = useRequired(title);
  const [description, setDescription] = useState(meeting.description);
  const [times, setTimes] = useState(timeFields(meeting, meeting.timeZone));
  const [timeZone, setTimeZone] = useState(meeting.timeZone);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const moveDay = useMoveDay();
  const showToast = useToast();

  const submit = async () => {
    if (!check()) return;
    setBusy(true);
    const instants = instantsOf(times, timeZone);
    const answer = await changeMeeting(meeting.id, {
      title: title.trim(),
      description: description.trim(),
      timeZone,
      ...instants,
    });
    setBusy(false);
    setFailed(!answer.ok);
    if (!answer.ok) return;
    const moveBack = moveDay(instants.startsAt, timeZone);
    const takeBack = async () => {
      const { title: was, description: told, timeZone: zone, startsAt, endsAt } = meeting;
      const before = { title: was, description: told, timeZone: zone, startsAt, endsAt };
      const back = await changeMeeting(meeting.id, before);
      if (back.ok) moveBack();
      else showToast({ text: t('meeting.notSaved'), undo: () => void takeBack() });
      onDone();
    };
    showToast({ text: t('meeting.saved'), undo: () => void takeBack() });
    onClose();
    onDone();
  };

  return (
    <FormDialog title={t('meeting.edit')} busy={busy} onSubmit={submit} onClose={onClose}>
      <TextField
        ref={titleRef}
        label={t('meeting.titleField')}
        error={missing ? t('meeting.titleMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
        required
      />
      <TextArea
        label={t('meeting.description')}
        hint={t('meeting.descriptionHint')}
        mark={t('common.optional')}
        value={description}
        onValue={setDescription}
        maxLength={MAX_MEETING_DESCRIPTION_LENGTH}
      />
      <TimeInputs value={times} onValue={setTimes} />
      <TimeZoneSelect value={timeZone} onValue={setTimeZone} />
      {failed && (
        <Banner tone="danger" role="alert">
          {t('meeting.notSaved')}
        </Banner>
      )}
    </FormDialog>
  );
};
