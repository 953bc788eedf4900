import { Suspense, useCallback, useState } from 'react';
import { Plus } from 'lucide-react';
import type { MeetingCard } from '../../shared/api/network.ts';
import { getNetwork, stopCoordinating } from '../api/network.ts';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { CredentialForm } from '../join/CredentialForm.tsx';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { ContinuousBoards } from './ContinuousBoards.tsx';
import { GroupBoards } from './GroupBoards.tsx';
import { groupMeetings } from './meeting-groups.ts';
import type { MeetingGroup } from './meeting-groups.ts';
import { MeetingRow } from './MeetingRow.tsx';
import pageStyles from './NetworkOverview.module.css';
import { later } from '../ui/later.ts';
import styles from './rows.module.css';

const CreateMeetingDialog = later(
  async () => (await import('./CreateMeetingDialog.tsx')).CreateMeetingDialog,
);

const GROUP_TITLES: Readonly<Record<MeetingGroup, MessageKey>> = {
  now: 'home.groupNow',
  coming: 'home.groupComing',
  open: 'home.groupOpen',
  past: 'home.groupPast',
  archived: 'home.groupArchived',
};

/** A coordinator's front page: every meeting of the network, and the boards that belong to none. */
export const NetworkOverview = () => {
  const t = useText();
  const [network, reload] = useResource(getNetwork);
  const [creating, setCreating] = useState(false);
  const closeDialog = useCallback(() => setCreating(false), []);

  if (network.status === 'failed') return <p role="alert">{t(problemKey(network.problem))}</p>;
  if (network.status === 'loading') return <Skeleton height="16rem" />;
  const { name, boards, groups } = network.value;
  // A group's own place is found by its board.
  const meetings = network.value.meetings.filter(({ isGroup }) => !isGroup);
  return (
    <Stack gap={12}>
      <header className={pageStyles.header}>
        <PageHeading title={name} />
        <Stack row gap={2}>
          <LinkButton to="/desk">{t('desk.title')}</LinkButton>
          <Button
            look="primary"
            icon={<Plus aria-hidden="true" size={18} />}
            onClick={() => setCreating(true)}
          >
            {t('home.create')}
          </Button>
        </Stack>
      </header>
      {meetings.length === 0 && <EmptyState text={t('home.noMeetingsYet')} />}
      {groupMeetings(meetings).map(({ group, meetings: own }) => (
        <Group key={group} group={group} meetings={own} onChanged={reload} />
      ))}
      <ContinuousBoards boards={boards} meetings={meetings} onChanged={reload} />
      <GroupBoards groups={groups} />
      <div className={pageStyles.foot}>
        <Disclosure title={t('home.joinOther')}>
          <div className={pageStyles.join}>
            <CredentialForm />
          </div>
        </Disclosure>
        <Button look="quiet" onClick={stopCoordinating}>
          {t('home.stopCoordinating')}
        </Button>
      </div>
      <Suspense>
        {creating && <CreateMeetingDialog onClose={closeDialog} onCreated={reload} />}
      </Suspense>
    </Stack>
  );
};

type GroupProps = {
  group: MeetingGroup;
  meetings: readonly MeetingCard[];
  onChanged: () => void;
};

const Group = ({ group, meetings, onChanged }: GroupProps) => {
  const t = useText();
  const rows = (
    <ul className={styles.rows}>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} onChanged={onChanged} />
      ))}
    </ul>
  );
  // What was put away is found where one looks for it, and in nobody's way.
  if (group === 'archived') return <Disclosure title={t(GROUP_TITLES[group])}>{rows}</Disclosure>;
  return (
    <section aria-labelledby={`group-${group}`}>
      <Stack gap={3}>
        <h2 id={`group-${group}`}>{t(GROUP_TITLES[group])}</h2>
        {rows}
      </Stack>
    </section>
  );
};
