import * as z from 'zod/mini';
import { shortText } from '../../document/values.ts';
import { colorValue } from './color.ts';
import { MAX_TAG_LENGTH } from './note.ts';

export const MAX_OFFERED_TAGS = 60;
export const MAX_MEANING_LENGTH = 60;

/** The tags that a board offers; a note may have others as well. */
export const offeredTagsValue = z
  .array(shortText(MAX_TAG_LENGTH).check(z.minLength(1)))
  .check(z.maxLength(MAX_OFFERED_TAGS));

/** What colours mean on a board; a colour that is left out means nothing. */
export const legendValue = z.partialRecord(
  colorValue,
  shortText(MAX_MEANING_LENGTH).check(z.minLength(1)),
);
export type Legend = z.infer<typeof legendValue>;
