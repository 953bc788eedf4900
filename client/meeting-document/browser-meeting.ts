import type { As } from '../../shared/api/as.ts';
import type { People } from '../presence/people.ts';
import { browserSurroundings, nextFrame } from '../sync/browser-surroundings.ts';
import { meetingAddress } from './meeting-address.ts';
import { peopleOfMeeting } from './people-of-meeting.ts';
import {
  type MeetingDocument,
  type MeetingDocumentOptions,
  openMeetingDocument,
} from './meeting-document.ts';

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
