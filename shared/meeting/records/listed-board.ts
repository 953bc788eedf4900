import * as z from 'zod/mini';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { layoutValue } from '../../board/layout.ts';
import { idValue, rankValue, shortText, timeValue } from '../../document/values.ts';

export const VISIBILITIES = ['hidden', 'withMeeting', 'early'] as const;
/** `early`: open before the meeting is. */
export type Visibility = (typeof VISIBILITIES)[number];
export const visibilityValue = z.enum(VISIBILITIES);

/** What becomes of a board after the meeting: `open` as long as the meeting takes additions, only to be read, or hidden. */
export const AFTERWARDS = ['open', 'read', 'hidden'] as const;
export type Afterwards = (typeof AFTERWARDS)[number];
export const afterwardsValue = z.enum(AFTERWARDS);

/** A board in the meeting's list, written by the server: hidden boards are withheld, not marked. */
export const listedBoardFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  layout: field(layoutValue, 'columns'),
  rank: field(rankValue, 'a0'),
  visibility: field(visibilityValue, 'withMeeting'),
  afterwards: field(afterwardsValue, 'open'),
  continuous: field(z.boolean(), false),
  /** The group or the mingling table whose board it is. */
  group: optionalField(idValue),
  table: optionalField(idValue),
  /** A facilitator woke it: it is open for additions until then, though the meeting's boards rest. */
  awakeUntil: optionalField(z.nullable(timeValue)),
  /** When that was over. */
  closedAt: optionalField(z.nullable(timeValue)),
} as const;

export type ListedBoard = { readonly id: string } & FieldValues<typeof listedBoardFields>;
