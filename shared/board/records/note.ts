import * as z from 'zod/mini';
import { unsignedLevelValue } from '../../access/phase-rules.ts';
import { noteDateValue } from '../note-date.ts';
import { colorValue, isColor } from './color.ts';
import {
  field,
  type FieldValues,
  narrowedField,
  optionalField,
  textField,
} from '../../document/field.ts';
import { textAttributes, type TextMark } from '../../document/text/format.ts';
import {
  deletedValue,
  idOrEmptyValue,
  idValue,
  isPlain,
  linkValue,
  positionValue,
  rankValue,
  shortText,
  sizeValue,
  timeValue,
} from '../../document/values.ts';
import { attachmentValue } from './attachment.ts';
import { reactionCountsValue } from './reaction.ts';

export const MAX_NOTE_LENGTH = 10_000;
export const MAX_TAGS = 20;
export const MAX_TAG_LENGTH = 40;

/** The layer of notes that nobody has put to the front or to the back. */
export const BASE_LAYER = 'a0';

const tagsValue = z.array(shortText(MAX_TAG_LENGTH)).check(z.maxLength(MAX_TAGS));

/**
 * Where a copy comes from: a note of another board, and the breakout group whose board that is; without a group it is
 * material from a prepared board. `digest` stands for the original's words when they were copied.
 */
export const originValue = z.strictObject({
  board: idValue,
  note: idValue,
  group: z.optional(idValue),
  digest: z.optional(shortText(32)),
});
export type Origin = z.infer<typeof originValue>;

/** A sticky note or card. A note of no section has `section` ''. A new note without these fields is refused: `author`, `text`. */
export const noteFields = {
  text: textField(MAX_NOTE_LENGTH, textAttributes),
  section: field(idOrEmptyValue, '', isPlain.idOrEmpty),
  rank: field(rankValue, 'a0', isPlain.rank),
  position: optionalField(positionValue, isPlain.position),
  size: optionalField(sizeValue, isPlain.size),
  /** Which lies over which on the canvas: a fractional index like `rank`; without one a note lies where `BASE_LAYER` does. */
  layer: optionalField(rankValue),
  /** Held in its place by facilitators: until they let it go, nobody moves it, and only they change it. */
  locked: field(z.boolean(), false),
  color: field(colorValue, 'sun', isColor),
  author: optionalField(idValue, isPlain.id),
  /** Why a note has no author: the name is hidden, or nobody has it. Written by the server only. */
  level: optionalField(unsignedLevelValue),
  createdAt: field(timeValue, 0),
  tags: field(tagsValue, []),
  /** The cluster that it was put into; see `livingCluster` for the one it is in. */
  cluster: optionalField(idValue),
  /** See `parseNoteDate`; free text of earlier days is still shown. */
  date: narrowedField(noteDateValue, shortText(40)),
  link: optionalField(linkValue),
  /** A picture or another file; see `shared/files`. */
  attachment: optionalField(attachmentValue),
  importedReactions: optionalField(reactionCountsValue),
  /** Written by the server only, when a note is lifted to another board or given to a group. */
  origin: optionalField(originValue),
  /** Written by the server only: what has become of the original since it was copied, or nothing. */
  originState: optionalField(z.enum(['changed', 'gone'])),
  deleted: optionalField(deletedValue),
} as const;

/** Given to a group with its board, not written by it. */
export const isMaterial = (origin: Origin | undefined): boolean =>
  origin !== undefined && origin.group === undefined;

export type Note = {
  readonly id: string;
  /** Which stretches of `text` are formatted; left out where none is. */
  readonly marks?: readonly TextMark[];
} & FieldValues<typeof noteFields>;
