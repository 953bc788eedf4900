import * as z from 'zod/mini';
import { MAX_HOLDERS } from '../../access/grant.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idOrEmptyValue, idValue, rankValue, shortText, timeValue } from '../../document/values.ts';
import { MAX_EXTRA_MS } from '../live/max-timer.ts';
import { videoLinkValue } from '../video-link.ts';
import { capacityValue } from './table.ts';

/** One breakout group with a board of its own. Server only. */
export const groupFields = {
  breakout: field(idOrEmptyValue, ''),
  /** The theme whose opening it shares, or ''. */
  theme: field(idOrEmptyValue, ''),
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  rank: field(rankValue, 'a0'),
  board: field(idOrEmptyValue, ''),
  /** 0: as many as come. */
  capacity: field(capacityValue, 0),
  /** People who run the group without leading the meeting. */
  hosts: field(z.array(idValue).check(z.maxLength(MAX_HOLDERS)), []),
  /** The group's video call, while the breakout is open. */
  link: optionalField(videoLinkValue),
  /** How much longer than everybody else's its timer runs; less with a negative number. */
  extraMs: optionalField(z.int().check(z.gte(-MAX_EXTRA_MS), z.lte(MAX_EXTRA_MS))),
  removedAt: optionalField(timeValue),
} as const;

export type Group = { readonly id: string } & FieldValues<typeof groupFields>;

/** Which group of a breakout somebody is in, under `<breakoutId>:<personId>`; server only. */
export const placeValue = z.strictObject({ group: idValue, at: timeValue });
export type Place = z.infer<typeof placeValue>;
