import type { As } from '../../shared/api/as.ts';
import { Page } from '../frame/Page.tsx';
import { LiveMeeting } from './LiveMeeting.tsx';
import { MeetingOutOfReach } from './MeetingOutOfReach.tsx';
import { MeetingSkeleton } from './MeetingSkeleton.tsx';
import { useMeeting } from './use-meeting.ts';

type MeetingPageProps = { meetingId: string; as: As };

/** A meeting's own page: when it is, what state it is in, and its boards. */
export const MeetingPage = ({ meetingId, as }: MeetingPageProps) => {
  const control = useMeeting(meetingId, as);
  switch (control.meeting.status) {
    case 'loading':
      return (
        <Page>
          <MeetingSkeleton />
        </Page>
      );
    case 'failed':
      return (
        <Page width="narrow">
          <MeetingOutOfReach problem={control.meeting.problem} onRetry={control.reload} />
        </Page>
      );
    case 'ready':
      return (
        <Page>
          <LiveMeeting answer={control.meeting.value} as={as} control={control} />
        </Page>
      );
  }
};
