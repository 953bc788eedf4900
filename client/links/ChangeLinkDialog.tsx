import { useState } from 'react';
import type { LinksAnswer } from '../../shared/api/meetings.ts';
import type { LinkKind } from '../../shared/network/link-kind.ts';
import { command } from '../api/meetings.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Stack } from '../ui/Stack.tsx';
import { LINK_TITLES } from './link-words.ts';

export type LinkChange = 'renew' | 'revoke';

type ChangeLinkDialogProps = {
  meetingId: string;
  kind: LinkKind;
  change: LinkChange;
  /** Those who came by this link as it is now. */
  arrivals: LinksAnswer['arrivals'];
  onClose: () => void;
  onDone: () => void;
};

/** A link has leaked, or has done its work. What becomes of those who came by it is asked, never assumed. */
export const ChangeLinkDialog = ({
  meetingId,
  kind,
  change,
  arrivals,
  onClose,
  onDone,
}: ChangeLinkDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();
  const [people, setPeople] = useState<'stay' | 'putOut'>('stay');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const putOut = people === 'putOut';

  const confirm = async () => {
    const answer = await run(() =>
      command(meetingId, {
        type: change === 'renew' ? 'link.renew' : 'link.revoke',
        role: kind,
        putOut,
        ...(putOut && kept.size > 0 && { keep: [...kept] }),
      }),
    );
    if (!answer.ok) return;
    announce(change === 'renew' ? t('links.renewed') : t('links.revoked'));
    onDone();
  };

  const toggle = (participantId: string, keep: boolean) => {
    const next = new Set(kept);
    if (keep) next.add(participantId);
    else next.delete(participantId);
    setKept(next);
  };

  const title = t(LINK_TITLES[kind]);
  return (
    <ConfirmDialog
      title={
        change === 'renew' ? t('links.renewTitle', { title }) : t('links.revokeTitle', { title })
      }
      confirmLabel={change === 'renew' ? t('links.renew') : t('links.revoke')}
      danger={change === 'revoke' || putOut}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack>
        <p>{change === 'renew' ? t('links.renewMeaning') : t('links.revokeMeaning')}</p>
        <RadioGroup
          label={t('links.thoseInside', { count: arrivals.length })}
          value={people}
          options={[
            { value: 'stay', label: t('links.stay') },
            { value: 'putOut', label: t('links.putOut'), hint: t('links.putOutMeaning') },
          ]}
          onValue={setPeople}
        />
        {putOut && arrivals.length > 0 && (
          <fieldset>
            <legend>{t('links.keep')}</legend>
            {arrivals.map((person) => (
              <Checkbox
                key={person.participantId}
                label={
                  person.organisation ? `${person.name} · ${person.organisation}` : person.name
                }
                checked={kept.has(person.participantId)}
                onChecked={(keep) => toggle(person.participantId, keep)}
              />
            ))}
          </fieldset>
        )}
        <ProblemBanner problem={problem} />
      </Stack>
    </ConfirmDialog>
  );
};
