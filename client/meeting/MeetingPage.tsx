import type { TabRole } from '../api/tab-role.ts';
import { Frame } from '../frame/Frame.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';

export const MeetingPage = ({ meetingId }: { meetingId: string; as: TabRole }) => (
  <Frame>
    <PageHeading title={meetingId} />
  </Frame>
);
