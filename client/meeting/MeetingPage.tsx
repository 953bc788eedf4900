import type { As } from '../../shared/api/as.ts';
import { Page } from '../frame/Page.tsx';
import { StagePage } from '../meeting-stage/StagePage.tsx';
import { MeetingView } from './MeetingView.tsx';

type MeetingPageProps = { meetingId: string; as: As };

/** A meeting's own page: when it is, what is now, its programme and its boards. */
export const MeetingPage = ({ meetingId, as }: MeetingPageProps) => (
  <StagePage meetingId={meetingId} as={as} bar="withoutCall">
    <Page>
      <MeetingView />
    </Page>
  </StagePage>
);
