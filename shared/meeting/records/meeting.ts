import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { LANGUAGES } from '../../lib/language.ts';
import { MAX_MEETING_DESCRIPTION_LENGTH, MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { DEFAULT_TIME_ZONE } from '../../lib/zoned-time.ts';
import { shortText, timeValue } from '../../document/values.ts';

export const languageValue = z.enum(LANGUAGES);

/** What facilitators write of the meeting. Times are milliseconds since 1970. */
export const meetingFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  description: field(shortText(MAX_MEETING_DESCRIPTION_LENGTH), ''),
  language: field(languageValue, 'fi'),
  timeZone: field(shortText(64), DEFAULT_TIME_ZONE),
  startsAt: optionalField(z.nullable(timeValue)),
  endsAt: optionalField(z.nullable(timeValue)),
} as const;

export type MeetingInfo = FieldValues<typeof meetingFields>;
