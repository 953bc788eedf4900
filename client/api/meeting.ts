import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { PeopleAnswer } from '../../shared/api/people.ts';
import { request } from './http.ts';
import type { Answer } from './http.ts';
import { meetingPath } from './paths.ts';

const ask = (meetingId: string, as: As, signal?: AbortSignal): Answer<MeetingAnswer> =>
  request('GET', meetingPath(meetingId), { as, ...(signal && { signal }) });

/** A question whose answer is on its way, for whoever asks first. */
let ahead: {
  readonly meetingId: string;
  readonly as: As;
  readonly answer: Answer<MeetingAnswer>;
} | null = null;

/** Asks for a meeting while the code of the page that wants it is still on its way. */
export const askForMeetingAhead = (meetingId: string, as: As): Answer<MeetingAnswer> => {
  const answer = ask(meetingId, as);
  ahead = { meetingId, as, answer };
  return answer;
};

export const getMeeting = (
  meetingId: string,
  as: As,
  signal?: AbortSignal,
): Answer<MeetingAnswer> => {
  const asked = ahead;
  ahead = null;
  if (asked?.meetingId === meetingId && asked.as === as) return asked.answer;
  return ask(meetingId, as, signal);
};

export const getPeople = (meetingId: string, as: As, signal?: AbortSignal): Answer<PeopleAnswer> =>
  request('GET', meetingPath(meetingId, '/people'), { as, ...(signal && { signal }) });
