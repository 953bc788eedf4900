import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { CreatedMeetingAnswer } from '../../shared/api/meetings.ts';
import { LANGUAGES } from '../../shared/lib/language.ts';
import { createMeeting } from '../api/meetings.ts';
import { useMe, useMeStore } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useLanguage } from '../i18n/language.ts';
import { LANGUAGE_NAMES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { instantsOf } from '../meeting/meeting-form.ts';
import { useShippedTemplates } from '../meeting/shipped-templates.ts';
import { timeZones } from '../meeting/time-zones.ts';
import { TimeInputs } from '../meeting/TimeInputs.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextField } from '../ui/TextField.tsx';
import { MeetingCreated } from './MeetingCreated.tsx';

const FORM_ID = 'create-meeting';
const NO_TEMPLATE = '';

type CreateMeetingDialogProps = { onClose: () => void; onCreated?: () => void };

/** A new meeting, and at once the links that one came for. */
export const CreateMeetingDialog = ({ onClose, onCreated }: CreateMeetingDialogProps) => {
  const t = useText();
  const me = useMe();
  const { language: ownLanguage } = useLanguage();
  const templates = useShippedTemplates();
  const { busy, problem, run } = useTask();
  const titleRef = useRef<HTMLInputElement>(null);
  const [created, setCreated] = useState<CreatedMeetingAnswer | null>(null);
  const [title, setTitle] = useState('');
  const [titleMissing, setTitleMissing] = useState(false);
  const [times, setTimes] = useState({ date: '', start: '09:00', end: '11:00' });
  const [timeZone, setTimeZone] = useState('Europe/Helsinki');
  const [language, setLanguage] = useState(ownLanguage);
  const [template, setTemplate] = useState(NO_TEMPLATE);
  const [name, setName] = useState('');
  const asksName = me !== null && me.person === null && !me.coordinator;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = title.trim() === '';
    setTitleMissing(missing);
    if (missing) {
      titleRef.current?.focus();
      return;
    }
    const answer = await run(() =>
      createMeeting({
        title,
        language,
        timeZone,
        ...instantsOf(times, timeZone),
        ...(template !== NO_TEMPLATE && { template }),
        ...(name.trim() && { name }),
      }),
    );
    if (!answer.ok) return;
    setCreated(answer.value);
    onCreated?.();
    void useMeStore.getState().refresh();
  };

  if (created) return <MeetingCreated id={created.id} title={created.title} onClose={onClose} />;
  return (
    <Dialog
      title={t('home.create')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={FORM_ID} look="primary" busy={busy}>
            {t('home.createConfirm')}
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
          <TimeInputs value={times} onValue={setTimes} />
          <Select
            label={t('meeting.timeZone')}
            value={timeZone}
            options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            onValue={setTimeZone}
          />
          <Select
            label={t('meeting.language')}
            hint={t('meeting.languageHint')}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onValue={setLanguage}
          />
          <Select
            label={t('home.firstBoard')}
            mark={t('common.optional')}
            value={template}
            options={[
              { value: NO_TEMPLATE, label: t('home.noFirstBoard') },
              ...templates.map(({ id, title: label }) => ({ value: id, label })),
            ]}
            onValue={setTemplate}
          />
          {asksName && (
            <TextField
              label={t('home.yourName')}
              hint={t('home.yourNameHint')}
              value={name}
              onValue={setName}
              autoComplete="name"
              maxLength={80}
            />
          )}
          <ProblemBanner problem={problem} />
        </Stack>
      </form>
    </Dialog>
  );
};
