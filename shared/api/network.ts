import * as z from 'zod/mini';
import { meetingStateValue } from '../meeting/records/control.ts';
import { boardCard } from './boards.ts';
import { idField, languageField, momentAnswer } from './fields.ts';

/** `POST /api/coordinator`: the coordinator key, exchanged for a cookie. */
export const coordinatorRequest = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(500)),
});

export const meetingCard = z.object({
  id: idField,
  title: z.string(),
  state: meetingStateValue,
  language: languageField,
  timeZone: z.string(),
  startsAt: momentAnswer,
  endsAt: momentAnswer,
  openUntil: momentAnswer,
  boardCount: z.int(),
  peopleCount: z.int(),
});
export type MeetingCard = z.infer<typeof meetingCard>;

/** `GET /api/network`, for coordinators. */
export const networkAnswer = z.object({
  name: z.string(),
  meetings: z.array(meetingCard),
  boards: z.array(boardCard),
});
export type NetworkAnswer = z.infer<typeof networkAnswer>;
