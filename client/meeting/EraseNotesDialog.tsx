import { useState } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { command } from '../api/meetings.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { EraseFrame } from '../person/EraseFrame.tsx';
import { announce } from '../ui/announcer.ts';

type EraseNotesDialogProps = { meetingId: string; person: PersonAnswer; onClose: () => void };

/** On somebody's request: what they wrote in this meeting goes, or stays without their name. */
export const EraseNotesDialog = ({ meetingId, person, onClose }: EraseNotesDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [notes, setNotes] = useState<'detach' | 'delete'>('detach');
  const { participantId, name } = person;

  const erase = async () => {
    const answer = await run(() =>
      command(meetingId, { type: 'person.eraseNotes', participantId, notes }),
    );
    if (!answer.ok) return;
    announce(t('person.erased'));
    onClose();
  };

  return (
    <EraseFrame
      title={t('person.eraseOthersTitle', { name })}
      busy={busy}
      problem={problem}
      onConfirm={erase}
      onClose={onClose}
      meaning={t('person.eraseOthersMeaning')}
      label={t('person.eraseOthersWhat')}
      value={notes}
      options={[
        {
          value: 'detach',
          label: t('person.eraseOthersDetach'),
          hint: t('person.eraseDetachHint'),
        },
        {
          value: 'delete',
          label: t('person.eraseOthersDelete'),
          hint: t('person.eraseOthersDeleteHint'),
        },
      ]}
      onValue={setNotes}
    />
  );
};
