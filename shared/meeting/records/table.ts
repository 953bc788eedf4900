import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idValue, shortText, timeValue } from '../../document/values.ts';
import { videoLinkValue } from '../video-link.ts';
import { languageValue } from './meeting.ts';

export const MAX_TOPIC_LENGTH = 80;
export const MAX_WHY_LENGTH = 200;
export const MAX_HARVEST_LENGTH = 300;
/** Seats of a table that nobody chose a number for. */
export const DEFAULT_CAPACITY = 8;
export const MAX_CAPACITY = 100;
/** 0: as many as come. */
export const capacityValue = z.int().check(z.gte(0), z.lte(MAX_CAPACITY));

/**
 * A mingling table. The server creates it and writes all of it; its founder, its host and facilitators may also change
 * `topic` and `why` in the document itself.
 */
export const tableFields = {
  topic: field(shortText(MAX_TOPIC_LENGTH), ''),
  why: field(shortText(MAX_WHY_LENGTH), ''),
  language: optionalField(languageValue),
  founder: field(z.union([idValue, z.literal('')]), ''),
  /** Who runs it; the founder at first. */
  host: field(z.union([idValue, z.literal('')]), ''),
  capacity: field(capacityValue, DEFAULT_CAPACITY),
  foundedAt: field(timeValue, 0),
  /** The video call, once its time has come. */
  link: optionalField(videoLinkValue),
  /** A link of the table's own waits for its time; nobody sees it before. */
  hasOwnLink: field(z.boolean(), false),
  /** The table's small board, once somebody has written a note. */
  board: optionalField(idValue),
  /** One line of what the table leaves to the others. */
  harvest: optionalField(shortText(MAX_HARVEST_LENGTH)),
  closedAt: optionalField(timeValue),
  /** The table that everybody of this one has gone to. */
  mergedInto: optionalField(idValue),
  /** The table that this one's host would like to go to with everybody, until the other's host agrees. */
  proposesMerge: optionalField(idValue),
  /** The table whose people this one's host would like to have here, until its host agrees. */
  invites: optionalField(idValue),
  /** Its members carry on as a group: the board stays theirs. */
  carriesOn: field(z.boolean(), false),
} as const;

export type Table = { readonly id: string } & FieldValues<typeof tableFields>;
