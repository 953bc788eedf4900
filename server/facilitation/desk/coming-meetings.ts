import type { DeskMeeting } from '../../../shared/api/desk.ts';
import type { MeetingCard } from '../../directory/records.ts';

export type ComingMeeting = MeetingCard & { readonly state: DeskMeeting['state'] };

/** What comes and what goes on, soonest first; a meeting without a time that is prepared is told by nobody yet. */
export const comingMeetings = (
  meetings: readonly MeetingCard[],
  now: number,
): readonly ComingMeeting[] =>
  meetings
    .flatMap((meeting): ComingMeeting[] => {
      const { state } = meeting;
      if (state === 'live') return [{ ...meeting, state }];
      const isToCome = state === 'preparation' && (meeting.endsAt ?? meeting.startsAt ?? 0) >= now;
      return isToCome ? [{ ...meeting, state }] : [];
    })
    .toSorted((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0));
