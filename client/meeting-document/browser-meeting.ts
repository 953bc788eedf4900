import type { As } from '../../shared/api/as.ts';
import { getPeople } from '../api/meetings.ts';
import { createPeople, type People } from '../presence/people.ts';
import { browserSurroundings, nextFrame } from '../sync/browser-surroundings.ts';
import { systemClock } from '../sync/system-clock.ts';
import { meetingAddress } from './meeting-address.ts';
import {
  type MeetingDocument,
  type MeetingDocumentOptions,
  openMeetingDocument,
} from './meeting-document.ts';

/** Many unknown people in a moment are one question to the directory, asked after this long (ms). */
const TOGETHER_MS = 300;

/** The people of a meeting, from its server. */
export const peopleOfMeeting = (meetingId: string, as: As): People =>
  createPeople({
    ask: async () => {
      const answer = await getPeople(meetingId, as);
      return answer.ok ? answer.value : null;
    },
    debounce: (run) => systemClock.after(TOGETHER_MS, run),
  });

type BrowserMeeting = Pick<MeetingDocumentOptions, 'personId' | 'board' | 'onChanged'> & {
  readonly meetingId: string;
  readonly as: As;
  /** Given when the page has asked for the people already. */
  readonly people?: People;
};

/** A meeting's document in sync with this page's own server. */
export const openMeetingInBrowser = (meeting: BrowserMeeting): MeetingDocument => {
  const { meetingId, as, people = peopleOfMeeting(meetingId, as) } = meeting;
  return openMeetingDocument({
    address: meetingAddress(meetingId, as),
    surroundings: browserSurroundings(),
    people,
    personId: meeting.personId,
    board: meeting.board,
    schedule: nextFrame,
    onChanged: meeting.onChanged,
  });
};
