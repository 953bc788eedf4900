import type { As } from '../../shared/api/as.ts';
import { Page } from '../frame/Page.tsx';
import { LoadingPage } from '../frame/LoadingPage.tsx';
import { StagePage } from '../meeting-stage/StagePage.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { ChooseGroup } from './ChooseGroup.tsx';
import { NoBreakout } from './NoBreakout.tsx';
import { breakoutById } from './reading.ts';

type GroupsPageProps = { meetingId: string; as: As; breakoutId: string };

const Groups = ({ breakoutId }: { breakoutId: string }) => {
  const { live } = useStage();
  const breakout = live && breakoutById(live, breakoutId);
  if (!live) return <LoadingPage />;
  return <Page>{breakout ? <ChooseGroup live={live} breakout={breakout} /> : <NoBreakout />}</Page>;
};

/** The groups of one breakout: everybody finds theirs here, facilitators arrange them. */
export const GroupsPage = ({ meetingId, as, breakoutId }: GroupsPageProps) => (
  <StagePage meetingId={meetingId} as={as} breakoutId={breakoutId}>
    <Groups breakoutId={breakoutId} />
  </StagePage>
);
