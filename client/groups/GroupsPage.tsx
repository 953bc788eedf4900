import { Suspense } from 'react';
import type { As } from '../../shared/api/as.ts';
import { Page } from '../frame/Page.tsx';
import { LoadingPage } from '../frame/LoadingPage.tsx';
import { StagePage } from '../meeting-stage/StagePage.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { ChooseGroup } from './ChooseGroup.tsx';
import { NoBreakout } from './NoBreakout.tsx';
import { breakoutById } from './reading.ts';
import { later } from '../ui/later.ts';

const ArrangeGroups = later(async () => (await import('./ArrangeGroups.tsx')).ArrangeGroups);

type GroupsPageProps = { meetingId: string; as: As; breakoutId: string };

const Groups = ({ breakoutId }: { breakoutId: string }) => {
  const { live, facilitates } = useStage();
  const breakout = live && breakoutById(live, breakoutId);
  if (!live) return <LoadingPage />;
  if (!breakout)
    return (
      <Page>
        <NoBreakout />
      </Page>
    );
  return (
    <Page>
      {facilitates ? (
        <Suspense>
          <ArrangeGroups live={live} breakout={breakout} />
        </Suspense>
      ) : (
        <ChooseGroup live={live} breakout={breakout} />
      )}
    </Page>
  );
};

/** The groups of one breakout: everybody finds theirs here, facilitators arrange them. */
export const GroupsPage = ({ meetingId, as, breakoutId }: GroupsPageProps) => (
  <StagePage meetingId={meetingId} as={as} breakoutId={breakoutId}>
    <Groups breakoutId={breakoutId} />
  </StagePage>
);
