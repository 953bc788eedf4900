import type { Clock } from '../../../shared/lib/clock.ts';
import type { Facilitation } from '../facilitation.ts';
import { createAlarmClock } from './alarm-clock.ts';
import { duties } from './duties.ts';
import { revealWhereAllAreReady } from '../drafts/reveal-when-ready.ts';
import { moveDueMeetings } from './meeting-states.ts';
import { runDueVotes } from '../votes/due-votes.ts';
import { createMeetingWatch } from './watch-meetings.ts';

export type Alarms = {
  /** Looks again at all meetings' times and states; with an id, also at what that meeting's document says is due. */
  review(meetingId?: string): void;
  /** Remembers that something may fall due in this meeting's document. */
  watch(meetingId: string): Promise<void>;
  close(): void;
};

export type AlarmOptions = {
  readonly facilitation: Facilitation;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

/** What happens in meetings by the clock alone: they open and rest, what their documents say is due is done, and what waits
 * for people is looked after. */
export const createAlarms = ({ facilitation, clock, onError }: AlarmOptions): Alarms => {
  const watch = createMeetingWatch(facilitation, duties, onError);
  const states = createAlarmClock({ clock, run: () => moveDueMeetings(facilitation), onError });
  const documents = createAlarmClock({ clock, run: () => watch.run(), onError });
  const votes = createAlarmClock({ clock, run: () => runDueVotes(facilitation, onError), onError });
  const drafts = createAlarmClock({
    clock,
    run: () => revealWhereAllAreReady(facilitation, onError),
    onError,
  });
  return {
    review: (meetingId) => {
      if (meetingId === undefined) states.review();
      else watch.noteChange(meetingId);
      documents.review();
      votes.review();
      drafts.review();
    },
    watch: (meetingId) => watch.watch(meetingId),
    close: () => {
      states.close();
      documents.close();
      votes.close();
      drafts.close();
    },
  };
};
