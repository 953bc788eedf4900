import { NumberField } from '../groups/NumberField.tsx';
import { useText } from '../i18n/text.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Stack } from '../ui/Stack.tsx';
import type { VoteForm } from './vote-form.ts';

const MAX_MINUTES = 24 * 60;

type MoreVoteSettingsProps = { form: VoteForm; onChange: (part: Partial<VoteForm>) => void };

/** What most votes leave as it is: secrecy, who votes, and how it ends. */
export const MoreVoteSettings = ({ form, onChange }: MoreVoteSettingsProps) => {
  const t = useText();
  return (
    <Disclosure title={t('votes.moreSettings')}>
      <Stack>
        {form.way === 'dots' && (
          <Checkbox
            label={t('votes.cumulative')}
            checked={form.cumulative}
            onChecked={(cumulative) => onChange({ cumulative })}
          />
        )}
        <Checkbox
          label={t('votes.secret')}
          hint={t('votes.secretHint')}
          checked={form.secret}
          onChecked={(secret) => onChange({ secret })}
        />
        <Checkbox
          label={t('votes.leadersVote')}
          checked={form.leadersVote}
          onChecked={(leadersVote) => onChange({ leadersVote })}
        />
        <Checkbox
          label={t('votes.whenDone')}
          hint={t('votes.whenDoneHint')}
          checked={form.closesWhenDone}
          onChecked={(closesWhenDone) => onChange({ closesWhenDone })}
        />
        <NumberField
          label={t('votes.minutes')}
          hint={t('votes.minutesHint')}
          value={form.minutes}
          onValue={(minutes) => onChange({ minutes })}
          min={1}
          max={MAX_MINUTES}
        />
      </Stack>
    </Disclosure>
  );
};
