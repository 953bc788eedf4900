import { useCallback, useState } from 'react';
import type { CreatedMeetingAnswer } from '../../shared/api/meetings.ts';
import { LANGUAGES } from '../../shared/lib/language.ts';
import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { promisedUntil } from '../../shared/meeting/promise.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/lib/zoned-time.ts';
import { createMeeting } from '../api/meetings.ts';
import { getTemplatesIn } from '../api/network.ts';
import { useResource } from '../api/use-resource.ts';
import { useMe, useMeStore } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useLanguage } from '../i18n/language.ts';
import { LANGUAGE_NAMES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { instantsOf } from '../meeting/meeting-form.ts';
import { TimeInputs } from '../meeting/TimeInputs.tsx';
import { TimeZoneSelect } from '../meeting/TimeZoneSelect.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';
import { MeetingCreated } from './MeetingCreated.tsx';

const NO_TEMPLATE = '';

type CreateMeetingDialogProps = { onClose: () => void; onCreated?: () => void };

/** A new meeting, and at once the links that one came for. */
export const CreateMeetingDialog = ({ onClose, onCreated }: CreateMeetingDialogProps) => {
  const t = useText();
  const { date } = useTimes();
  const me = useMe();
  const { language: ownLanguage } = useLanguage();
  const [templates] = useResource(
    useCallback((signal: AbortSignal) => getTemplatesIn(ownLanguage, signal), [ownLanguage]),
  );
  const { busy, problem, run } = useTask();
  const [created, setCreated] = useState<CreatedMeetingAnswer | null>(null);
  const [title, setTitle] = useState('');
  const { ref: titleRef, missing, check } = useRequired(title);
  const [times, setTimes] = useState({ date: '', start: '09:00', end: '11:00' });
  const [timeZone, setTimeZone] = useState(DEFAULT_TIME_ZONE);
  const [language, setLanguage] = useState(ownLanguage);
  const [template, setTemplate] = useState(NO_TEMPLATE);
  const [name, setName] = useState('');
  const { ref: nameRef, missing: nameMissing, check: checkName } = useRequired(name);
  const promised = promisedUntil({ ...instantsOf(times, timeZone), openUntil: null, timeZone });
  const asksName = me !== null && me.person === null && !me.coordinator;

  const submit = async () => {
    if (!check() || (asksName && !checkName())) return;
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
    <FormDialog
      title={t('home.create')}
      submitLabel={t('home.createConfirm')}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        ref={titleRef}
        label={t('meeting.titleField')}
        error={missing ? t('meeting.titleMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
        required
      />
      <TimeInputs value={times} onValue={setTimes} />
      <TimeZoneSelect value={timeZone} onValue={setTimeZone} />
      {promised !== null && <p>{t('home.promise', { date: date(promised, timeZone) })}</p>}
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
          ...(templates.status === 'ready' ? templates.value : []).map(({ id, content }) => ({
            value: id,
            label: content.title,
          })),
        ]}
        onValue={setTemplate}
      />
      {asksName && (
        <TextField
          ref={nameRef}
          error={nameMissing ? t('join.nameMissing') : null}
          required
          label={t('home.yourName')}
          hint={t('home.yourNameHint')}
          value={name}
          onValue={setName}
          autoComplete="name"
          maxLength={MAX_NAME_LENGTH}
        />
      )}
      <ProblemBanner problem={problem} />
    </FormDialog>
  );
};
