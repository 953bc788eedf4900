import * as z from 'zod/mini';
import { LANGUAGES } from '../lib/language.ts';
import { idValue, timeValue } from '../document/values.ts';
import { MAX_NAME_LENGTH, MAX_ORGANISATION_LENGTH, MAX_TITLE_LENGTH } from '../lib/limits.ts';
import { cleanLine, cleanText } from '../lib/text.ts';
import { isTimeZone } from '../lib/zoned-time.ts';

/** Fields that several requests share. Text is cleaned before it is measured. */
export const lineField = (minLength: number, maxLength: number) =>
  z.string().check(z.overwrite(cleanLine), z.minLength(minLength), z.maxLength(maxLength));

/** Text of several lines. */
export const textField = (minLength: number, maxLength: number) =>
  z.string().check(z.overwrite(cleanText), z.minLength(minLength), z.maxLength(maxLength));

export const nameField = lineField(1, MAX_NAME_LENGTH);
export const organisationField = lineField(0, MAX_ORGANISATION_LENGTH);
export const regionField = lineField(0, MAX_ORGANISATION_LENGTH);
export const titleField = lineField(1, MAX_TITLE_LENGTH);
export const languageField = z.enum(LANGUAGES);
export const templateField = idValue;

/** An IANA name such as Europe/Helsinki. */
export const timeZoneField = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { error: 'not a time zone' }));

/** A moment: milliseconds since 1970, or an ISO 8601 time with its offset. Becomes milliseconds. */
export const momentField = z.union([
  timeValue,
  z.pipe(
    z.iso.datetime({ offset: true }),
    z.transform((iso: string) => Date.parse(iso)),
  ),
]);

export const idField = idValue;
export const momentAnswer = z.nullable(timeValue);
