import * as Y from 'yjs';
import * as z from 'zod/mini';
import { unsignedLevelValue } from '../../access/phase-rules.ts';
import { recordMap } from '../../document/read.ts';
import {
  idOrEmptyValue,
  idValue,
  linkValue,
  positionValue,
  rankValue,
  sizeValue,
  timeValue,
} from '../../document/values.ts';
import {
  type FormatChange,
  formatChangesValue,
  textMarksValue,
} from '../../document/text/format.ts';
import { formatText, writeText } from '../../document/text/write-text.ts';
import { mergeText, type Splice, spliceBetween } from '../../lib/splice.ts';
import { isRevealed } from '../draft.ts';
import { noteDateValue } from '../note-date.ts';
import { writeAnswers } from '../answers.ts';
import { answerValue } from '../records/answer.ts';
import { attachmentValue } from '../records/attachment.ts';
import { colorValue } from '../records/color.ts';
import { MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '../records/note.ts';
import { noteMap } from '../write-content.ts';
import { defineAction } from './action.ts';

const noteText = z.string().check(z.maxLength(MAX_NOTE_LENGTH));

export const newNote = z.strictObject({
  id: idValue,
  text: noteText,
  /** Which stretches of it are formatted. */
  marks: z.optional(textMarksValue),
  section: idOrEmptyValue,
  rank: rankValue,
  createdAt: timeValue,
  color: z.optional(colorValue),
  position: z.optional(positionValue),
  size: z.optional(sizeValue),
  layer: z.optional(rankValue),
  cluster: z.optional(idValue),
  tags: z.optional(z.array(z.string().check(z.maxLength(MAX_TAG_LENGTH)))),
  link: z.optional(linkValue),
  answers: z.optional(z.record(idValue, answerValue)),
  /** Of a draft that will not say who wrote it; on a board only the server writes such notes. */
  level: z.optional(unsignedLevelValue),
  sealed: z.optional(idValue),
  /** Of a draft that goes to the facilitators at once. */
  handed: z.optional(z.boolean()),
  attachment: z.optional(attachmentValue),
});

/** Adds notes in the writer's own name: one by the writing box, many by a paste. One undo step. */
export const addNotes = defineAction(
  z.strictObject({ notes: z.array(newNote) }),
  (doc, { notes }, { personId }) => {
    const root = doc.getMap('notes');
    for (const note of notes) {
      // What was shown of somebody's drafts is not written into them again.
      if (root.has(note.id) || isRevealed(doc, note.id)) continue;
      root.set(note.id, noteMap({ ...note, author: personId }));
      writeAnswers(doc, note.id, note.answers);
    }
    return true;
  },
);

/** The Y.Text of a note that is there to be written in. */
const textOf = (doc: Y.Doc, id: string): Y.Text | null => {
  const text = recordMap(doc, 'notes', id)?.get('text');
  return text instanceof Y.Text ? text : null;
};

const textEdit = z.strictObject({
  id: idValue,
  base: noteText,
  text: noteText,
  /** Where in `text` the writer was afterwards. */
  caret: z.optional(z.int()),
  /** How stretches of `text` are to look; what nothing is said of looks like its neighbours. */
  formats: z.optional(formatChangesValue),
});

/** A stretch of one text in another that came of it. */
const movedTo = (change: FormatChange, { at, remove, insert }: Splice): FormatChange => {
  const move = (place: number): number =>
    place <= at ? place : Math.max(at, place - remove) + insert.length;
  return { ...change, from: move(change.from), to: move(change.to) };
};

const writeEdit = (
  doc: Y.Doc,
  { id, base, text, caret, formats }: z.infer<typeof textEdit>,
): boolean => {
  const target = textOf(doc, id);
  if (!target) return false;
  const current = target.toString();
  const merged = mergeText(base, text, current);
  if (merged === null) return false;
  writeText(target, merged, current === base ? caret : undefined);
  if (formats) {
    const others = spliceBetween(text, merged);
    formatText(
      target,
      formats.map((change) => movedTo(change, others)),
    );
  }
  return true;
};

/**
 * Writes what changed from `base` to `text` into the note, which others may have changed since `base`.
 * Typing sends small steps; where both changed the same words nothing is written, and the answer is false.
 */
export const editText = defineAction(textEdit, writeEdit);

/** Changes how words of a note look, and no more of the text than that takes, as the line break that ends a list. */
export const formatNote = defineAction(textEdit, writeEdit);

/** Where a note is to go; what is left out stays as it is. */
export const place = z.strictObject({
  id: idValue,
  section: z.optional(idOrEmptyValue),
  rank: z.optional(rankValue),
  position: z.optional(z.nullable(positionValue)),
  size: z.optional(sizeValue),
  layer: z.optional(rankValue),
  cluster: z.optional(z.nullable(idValue)),
});
type Place = z.infer<typeof place>;

/** A note that nobody has put into the trash: what lies there comes back to where it was. */
const livingNote = (doc: Y.Doc, id: string) => {
  const note = recordMap(doc, 'notes', id);
  return note?.get('deleted') === undefined ? note : null;
};

const putPlace = (note: Y.Map<unknown>, to: Place): void => {
  const { section, rank, position, size, layer, cluster } = to;
  if (section !== undefined && note.get('section') !== section) note.set('section', section);
  if (rank !== undefined) note.set('rank', rank);
  if (position === null) note.delete('position');
  else if (position !== undefined) note.set('position', position);
  if (size !== undefined) note.set('size', size);
  if (layer !== undefined) note.set('layer', layer);
  if (cluster === null) note.delete('cluster');
  else if (cluster !== undefined && note.get('cluster') !== cluster) note.set('cluster', cluster);
};

/** Puts notes where they are to go. Those in the trash stay as they are; false when that are all of them. */
export const moveLivingNotes = (doc: Y.Doc, places: readonly Place[]): boolean => {
  for (const to of places) {
    const note = livingNote(doc, to.id);
    if (note) putPlace(note, to);
  }
  return places.some(({ id }) => livingNote(doc, id) !== null);
};

/**
 * Moves notes: to a section and a place in its order, to a position, size and layer on the canvas, into a cluster, or all of
 * that. `null` takes the position, or the note out of its cluster.
 */
export const moveNotes = defineAction(z.strictObject({ moves: z.array(place) }), (doc, { moves }) =>
  moveLivingNotes(doc, moves),
);

/** Gives several notes one colour, as one undo step. */
export const setNoteColor = defineAction(
  z.strictObject({ ids: z.array(idValue), color: colorValue }),
  (doc, { ids, color }) => {
    for (const id of ids) recordMap(doc, 'notes', id)?.set('color', color);
    return true;
  },
);

const tagged = z.strictObject({
  id: idValue,
  tags: z.array(z.string().check(z.maxLength(MAX_TAG_LENGTH))).check(z.maxLength(MAX_TAGS)),
});

/** Sets the tags of several notes, each its own, as one undo step. */
export const tagNotes = defineAction(
  z.strictObject({ notes: z.array(tagged) }),
  (doc, { notes }) => {
    for (const { id, tags } of notes) recordMap(doc, 'notes', id)?.set('tags', tags);
    return true;
  },
);

/** Sets a note's tags, all of them: two people at once do not mix theirs. */
export const setNoteTags = defineAction(tagged, (doc, { id, tags }) => {
  recordMap(doc, 'notes', id)?.set('tags', tags);
  return true;
});

/** Holds notes in their places, or lets them go. */
export const setNotesLocked = defineAction(
  z.strictObject({ ids: z.array(idValue), locked: z.boolean() }),
  (doc, { ids, locked }) => {
    for (const id of ids) recordMap(doc, 'notes', id)?.set('locked', locked);
    return true;
  },
);

/** Gives notes a date, or takes theirs away with `null`. */
export const setNoteDate = defineAction(
  z.strictObject({ ids: z.array(idValue), date: z.nullable(noteDateValue) }),
  (doc, { ids, date }) => {
    for (const id of ids) {
      if (date === null) recordMap(doc, 'notes', id)?.delete('date');
      else recordMap(doc, 'notes', id)?.set('date', date);
    }
    return true;
  },
);

/** Sets the address that a note leads to, or takes it away with `null`. */
export const setNoteLink = defineAction(
  z.strictObject({ id: idValue, link: z.nullable(linkValue) }),
  (doc, { id, link }) => {
    const note = recordMap(doc, 'notes', id);
    if (link === null) note?.delete('link');
    else note?.set('link', link);
    return true;
  },
);

/** Gives a note a file, says something else of the one it has, or takes it away with `null`. */
export const setNoteAttachment = defineAction(
  z.strictObject({ id: idValue, attachment: z.nullable(attachmentValue) }),
  (doc, { id, attachment }) => {
    const note = livingNote(doc, id);
    if (!note) return false;
    if (attachment === null) note.delete('attachment');
    else note.set('attachment', attachment);
    return true;
  },
);

/** Puts notes in the trash: they keep everything and come back in place. */
export const deleteNotes = defineAction(
  z.strictObject({ ids: z.array(idValue) }),
  (doc, { ids }, { personId, now }) => {
    for (const id of ids) recordMap(doc, 'notes', id)?.set('deleted', { at: now, by: personId });
    // A draft that has been shown meanwhile is on the board now, and stays there.
    return !ids.some((id) => isRevealed(doc, id));
  },
);

/** Takes notes out of the trash. */
export const restoreNotes = defineAction(
  z.strictObject({ ids: z.array(idValue) }),
  (doc, { ids }) => {
    for (const id of ids) recordMap(doc, 'notes', id)?.delete('deleted');
    return true;
  },
);
