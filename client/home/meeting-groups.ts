import type { MeetingCard } from '../../shared/api/network.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';

export type MeetingGroup = 'now' | 'coming' | 'open' | 'past' | 'archived';

/** In the order in which a coordinator asks for them. */
export const MEETING_GROUPS = ['now', 'coming', 'open', 'past', 'archived'] as const;

const GROUP_OF: Readonly<Record<MeetingState, MeetingGroup>> = {
  live: 'now',
  preparation: 'coming',
  open: 'open',
  resting: 'past',
  archived: 'archived',
};

const byTime = (a: MeetingCard, b: MeetingCard): number =>
  (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity) || a.title.localeCompare(b.title);

/** Meetings by what one does with them: what comes is sorted soonest first, what was, latest first. */
export const groupMeetings = (
  meetings: readonly MeetingCard[],
): readonly { readonly group: MeetingGroup; readonly meetings: readonly MeetingCard[] }[] =>
  MEETING_GROUPS.map((group) => {
    const own = meetings.filter((meeting) => GROUP_OF[meeting.state] === group).toSorted(byTime);
    const latestFirst = group === 'open' || group === 'past' || group === 'archived';
    return { group, meetings: latestFirst ? own.toReversed() : own };
  }).filter(({ meetings: own }) => own.length > 0);
