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
  /** Boards of groups that carry on, which outlive the meeting. */
  lastingCount: z.int(),
  /** The own place of a group whose meeting was deleted. */
  isGroup: z.boolean(),
});
export type MeetingCard = z.infer<typeof meetingCard>;

export const groupCard = z.object({
  /** The board. */
  id: idField,
  title: z.string(),
  noteCount: z.int(),
  meetingId: idField,
  /** Where the group met; null when that meeting has been deleted. */
  meeting: z.nullable(z.string()),
  /** How many people keep it. */
  people: z.int(),
});
export type GroupCard = z.infer<typeof groupCard>;

/** `GET /api/network`, for coordinators. */
export const networkAnswer = z.object({
  name: z.string(),
  meetings: z.array(meetingCard),
  boards: z.array(boardCard),
  /** Boards of groups that carry on, the liveliest first. */
  groups: z.array(groupCard),
});
export type NetworkAnswer = z.infer<typeof networkAnswer>;
