import type { ReactNode } from 'react';
import { CloudOff } from 'lucide-react';
import type { As } from '../../shared/api/as.ts';
import { ConductorPlace } from '../conductor/ConductorPlace.tsx';
import { PhaseLine } from '../conductor/PhaseLine.tsx';
import { InHeader } from '../frame/header-slot.tsx';
import { Page } from '../frame/Page.tsx';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { useText } from '../i18n/text.ts';
import { LiveBar } from '../live/LiveBar.tsx';
import { MeetingOutOfReach } from '../meeting/MeetingOutOfReach.tsx';
import { MeetingSkeleton } from '../meeting/MeetingSkeleton.tsx';
import { FollowMeeting } from './FollowMeeting.tsx';
import { MeetingStage, type OutOfReachProps } from './MeetingStage.tsx';
import { useStage } from './stage.ts';
import styles from './StagePage.module.css';

type StagePageProps = {
  meetingId: string;
  as: As;
  /** The breakout whose groups this page shows, if it does. */
  breakoutId?: string | null;
  /** Says that groups are open and where they are; a page that is about them need not. */
  invites?: boolean;
  /** What goes on right now stands above the page; leave parts of it out that the page itself shows. */
  bar?: 'whole' | 'withoutCall' | 'none';
  children: ReactNode;
};

const LineState = () => {
  const t = useText();
  const { live } = useStage();
  return (
    live &&
    !live.online && (
      <InHeader>
        <span role="status" className={styles.offline}>
          <CloudOff aria-hidden="true" size={18} />
          {t('meeting.offline')}
        </span>
      </InHeader>
    )
  );
};

const PageOutOfReach = ({ problem, onRetry }: OutOfReachProps) => (
  <Page width="narrow">
    <MeetingOutOfReach problem={problem} onRetry={onRetry} />
  </Page>
);

/** A page of a meeting that runs, such as its tables: loading and failing as the meeting's own page does. */
export const StagePage = ({
  meetingId,
  as,
  breakoutId = null,
  invites = true,
  bar = 'whole',
  children,
}: StagePageProps) => (
  <GatheringTexts>
    <MeetingStage
      meetingId={meetingId}
      as={as}
      loading={
        <Page>
          <MeetingSkeleton />
        </Page>
      }
      OutOfReach={PageOutOfReach}
    >
      <LineState />
      <div className={styles.follow}>
        {bar !== 'none' && <LiveBar withCall={bar === 'whole'} />}
        <PhaseLine boardId={null} />
        <FollowMeeting breakoutId={breakoutId} invites={invites} />
      </div>
      {children}
      {bar !== 'none' && <ConductorPlace boardId={null} />}
    </MeetingStage>
  </GatheringTexts>
);
