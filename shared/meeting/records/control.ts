import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { timeValue } from '../../document/values.ts';
import { MEETING_STATES } from '../state.ts';

export const meetingStateValue = z.enum(MEETING_STATES);

/** What only the server writes, on a command it has checked, so that nobody can forge it. */
export const controlFields = {
  state: field(meetingStateValue, 'preparation'),
  openUntil: optionalField(z.nullable(timeValue)),
} as const;

export type Control = FieldValues<typeof controlFields>;
