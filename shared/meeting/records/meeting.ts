import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { LANGUAGES } from '../../lib/language.ts';
import { shortText, timeValue } from '../../document/values.ts';

export const languageValue = z.enum(LANGUAGES);

/** What facilitators write of the meeting. Times are milliseconds since 1970. */
export const meetingFields = {
  title: field(shortText(200), ''),
  description: field(shortText(4000), ''),
  language: field(languageValue, 'fi'),
  timeZone: field(shortText(64), 'Europe/Helsinki'),
  startsAt: optionalField(z.nullable(timeValue)),
  endsAt: optionalField(z.nullable(timeValue)),
} as const;

export type MeetingInfo = FieldValues<typeof meetingFields>;
