import { useState } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { command } from '../api/meetings.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Stack } from '../ui/Stack.tsx';

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
    <ConfirmDialog
      title={t('person.eraseOthersTitle', { name })}
      confirmLabel={t('person.eraseConfirm')}
      danger
      busy={busy}
      onConfirm={erase}
      onClose={onClose}
    >
      <Stack>
        <p>{t('person.eraseOthersMeaning')}</p>
        <RadioGroup
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
        <ProblemBanner problem={problem} />
      </Stack>
    </ConfirmDialog>
  );
};
