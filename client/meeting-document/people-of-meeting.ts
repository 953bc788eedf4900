import type { As } from '../../shared/api/as.ts';
import { getPeople } from '../api/meeting.ts';
import { createPeople, type People } from '../presence/people.ts';
import { systemClock } from '../sync/system-clock.ts';
import { whenIdle } from '../ui/when-idle.ts';

/** Many unknown people in a moment are one question to the directory, asked after this long (ms) and once what they wrote is drawn. */
const TOGETHER_MS = 300;

/** The people of a meeting, from its server. */
export const peopleOfMeeting = (meetingId: string, as: As): People =>
  createPeople({
    ask: async () => {
      const answer = await getPeople(meetingId, as);
      return answer.ok ? answer.value : null;
    },
    debounce: (run) => systemClock.after(TOGETHER_MS, () => whenIdle(run)),
  });
