import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { timeValue } from '../../document/values.ts';

export const MEETING_STATES = ['preparation', 'live', 'open', 'resting', 'archived'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
export const meetingStateValue = z.enum(MEETING_STATES);

/** What only the server writes, on a command it has checked, so that nobody can forge it. */
export const controlFields = {
  state: field(meetingStateValue, 'preparation'),
  openUntil: optionalField(z.nullable(timeValue)),
} as const;

export type Control = FieldValues<typeof controlFields>;
