import { useCallback, useState } from 'react';
import type { GrantsAnswer } from '../../shared/api/grants.ts';
import { getGrants } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { grantTargets } from './grant-targets.ts';
import { GrantRow } from './GrantRow.tsx';
import { NewGrant } from './NewGrant.tsx';
import { RevokeGrantDialog } from './RevokeGrantDialog.tsx';

/** Every personal link, who came by it, and a form for the next one. */
export const GrantsPanel = () => {
  const t = useText();
  const { live, meeting } = useStage();
  const load = useCallback((signal: AbortSignal) => getGrants(meeting.id, signal), [meeting.id]);
  const [grants, reload] = useResource(load);
  const [revoking, setRevoking] = useState<GrantsAnswer[number] | null>(null);
  const [newest, setNewest] = useState<string | null>(null);

  if (grants.status === 'failed') return <p role="alert">{t(problemKey(grants.problem))}</p>;
  if (grants.status === 'loading') return <Skeleton height="6rem" />;

  const titleOf = ({ kind, target }: GrantsAnswer[number]): string =>
    grantTargets(live, kind).find(({ id }) => id === target)?.title ?? t('grants.gone');
  return (
    <Stack gap={8}>
      <p>{t('grants.meaning')}</p>
      {meeting.state !== 'archived' && (
        <NewGrant
          onCreated={(id) => {
            setNewest(id);
            void reload();
          }}
        />
      )}
      {grants.value.length > 0 && (
        <Stack gap={4}>
          <h3>{t('grants.made', { count: grants.value.length })}</h3>
          {grants.value.toReversed().map((grant) => (
            <GrantRow
              key={grant.id}
              grant={grant}
              title={titleOf(grant)}
              isNew={grant.id === newest}
              fixed={meeting.state === 'archived'}
              onRevoke={() => setRevoking(grant)}
            />
          ))}
        </Stack>
      )}
      {revoking && (
        <RevokeGrantDialog
          grant={revoking}
          title={titleOf(revoking)}
          onClose={() => setRevoking(null)}
          onDone={() => {
            setRevoking(null);
            void reload();
          }}
        />
      )}
    </Stack>
  );
};
