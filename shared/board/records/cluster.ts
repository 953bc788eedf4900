import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { deletedValue, idValue, rankValue, shortText, timeValue } from '../../document/values.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';

/**
 * Notes that belong together: those whose field `cluster` leads here. A cluster holds nothing of them, so that whatever
 * becomes of it they stay. A new one without `by` is refused.
 */
export const clusterFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  /** Its place among the notes and clusters of a section. */
  rank: field(rankValue, 'a0'),
  createdAt: field(timeValue, 0),
  /** Who put it together. */
  by: optionalField(idValue),
  /** The cluster that this one was merged into; its notes count as that one's. */
  into: optionalField(idValue),
  /** Ungrouped: its notes stand by themselves again. */
  deleted: optionalField(deletedValue),
} as const;

export type Cluster = { readonly id: string } & FieldValues<typeof clusterFields>;
