import { Link, useLocation, useSearch } from 'wouter';
import { ChevronLeft } from 'lucide-react';
import type { As } from '../../shared/api/as.ts';
import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { MeetingSkeleton } from '../meeting/MeetingSkeleton.tsx';
import { StagePage } from '../meeting-stage/StagePage.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { Tower } from './Tower.tsx';
import { breakoutToWatch } from './tower-cards.ts';
import styles from './TowerPage.module.css';

type NothingToSeeProps = { text: string };

const NothingToSee = ({ text }: NothingToSeeProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  return (
    <Stack>
      <PageHeading title={t('tower.title')} />
      <EmptyState
        text={text}
        action={<LinkButton to={`/m/${meeting.id}/${as}`}>{t('tower.toMeeting')}</LinkButton>}
      />
    </Stack>
  );
};

const WhatIsThere = () => {
  const t = useText();
  const { live, facilitates } = useStage();
  const [path, navigate] = useLocation();
  // In the address, so that one comes back to the same groups.
  const chosen = new URLSearchParams(useSearch()).get('breakout');
  if (!facilitates) return <NothingToSee text={t('tower.facilitatorsOnly')} />;
  if (!live) return <MeetingSkeleton />;
  const breakout =
    live.breakouts.find(({ id }) => id === chosen) ?? breakoutToWatch(live.breakouts);
  if (!breakout) return <NothingToSee text={t('tower.noBreakout')} />;
  return (
    <Tower
      key={breakout.id}
      live={live}
      breakout={breakout}
      onBreakout={(id) => navigate(`${path}?breakout=${id}`, { replace: true })}
    />
  );
};

const BackToMeeting = () => {
  const { meeting, as } = useStage();
  return (
    <Link to={`/m/${meeting.id}/${as}`} lang={meeting.language} className={styles.back}>
      <ChevronLeft aria-hidden="true" size={18} />
      {meeting.title}
    </Link>
  );
};

/** The page from which facilitators see all groups at once. */
export const TowerPage = ({ meetingId, as }: { meetingId: string; as: As }) => (
  <StagePage meetingId={meetingId} as={as} bar="none" invites={false}>
    <Page width="full">
      <BackToMeeting />
      <WhatIsThere />
    </Page>
  </StagePage>
);
