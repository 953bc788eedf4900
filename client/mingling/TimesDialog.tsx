import { useState } from 'react';
import type { MeetingInfo } from '../../shared/meeting/records/meeting.ts';
import type { Mingling } from '../../shared/meeting/records/mingling.ts';
import { useText } from '../i18n/text.ts';
import { TimeInputs } from '../meeting/TimeInputs.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';
import { RefusedWords } from './RefusedWords.tsx';
import { minglingFields, minglingInstants } from './times-form.ts';
import { useTableDeeds } from './use-table-deeds.ts';

type TimesDialogProps = { mingling: Mingling; info: MeetingInfo; onClose: () => void };

/** When people are at their tables, and when the video links are shown; by the meeting's own clock. */
export const TimesDialog = ({ mingling, info, onClose }: TimesDialogProps) => {
  const t = useText();
  const showToast = useToast();
  const { busy, problem, send } = useTableDeeds();
  const [fields, setFields] = useState(() => minglingFields(mingling, info));

  const submit = async () => {
    const instants = minglingInstants(fields, info.timeZone);
    if (!(await send({ type: 'mingling.set', ...instants })).ok) return;
    const { startsAt = null, endsAt = null, linksAt = null } = mingling;
    showToast({
      text: t('mingling.timesSaved'),
      undo: () => void send({ type: 'mingling.set', startsAt, endsAt, linksAt }),
    });
    onClose();
  };

  return (
    <FormDialog title={t('mingling.times')} busy={busy} onSubmit={submit} onClose={onClose}>
      <p>{t('mingling.timesMeaning', { zone: info.timeZone })}</p>
      <TimeInputs value={fields.times} onValue={(times) => setFields({ ...fields, times })} />
      <TextField
        type="time"
        label={t('mingling.linksAt')}
        hint={t('mingling.linksAtHint')}
        value={fields.links}
        onValue={(links) => setFields({ ...fields, links })}
      />
      <RefusedWords problem={problem} />
    </FormDialog>
  );
};
