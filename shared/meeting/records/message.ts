import { field, type FieldValues } from '../../document/field.ts';
import { idOrEmptyValue, shortText, timeValue } from '../../document/values.ts';

export const MAX_MESSAGE_LENGTH = 500;

/** What facilitators call out to one group or, with `to` '', to everybody. Server only; the newest few are kept. */
export const messageFields = {
  to: field(idOrEmptyValue, ''),
  text: field(shortText(MAX_MESSAGE_LENGTH), ''),
  at: field(timeValue, 0),
  by: field(idOrEmptyValue, ''),
} as const;

export type Message = { readonly id: string } & FieldValues<typeof messageFields>;
