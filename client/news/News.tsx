import type { As } from '../../shared/api/as.ts';
import { later } from '../ui/later.ts';
import { Optional } from '../ui/Optional.tsx';
import { meetingOf } from './meeting-of.ts';

const NewsReader = later(async () => (await import('./NewsReader.tsx')).NewsReader);

/** Has what is new in a meeting counted, after all that one came for. */
export const News = (props: { meetingId: string; as: As; occasion?: number }) => (
  <Optional>
    <NewsReader {...props} />
  </Optional>
);

/** The same for boards that are come to through several meetings. */
export const NewsOfBoards = ({ addresses }: { addresses: readonly (string | null)[] }) => {
  const meetings = addresses.flatMap((address) => meetingOf(address) ?? []);
  return [...new Map(meetings.map((meeting) => [meeting.meetingId, meeting])).values()].map(
    ({ meetingId, as }) => <News key={meetingId} meetingId={meetingId} as={as} />,
  );
};
