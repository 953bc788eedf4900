import * as Y from 'yjs';
import * as z from 'zod/mini';
import { recordMap } from '../../document/read.ts';
import { frameValue, idValue, positionValue, rankValue, shortText } from '../../document/values.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { colorValue } from '../records/color.ts';
import { formValue } from '../records/form.ts';
import { MAX_PROMPT_LENGTH, moderationValue } from '../records/section.ts';
import { defineAction } from './action.ts';

const title = shortText(MAX_TITLE_LENGTH);
const prompt = shortText(MAX_PROMPT_LENGTH);

/** Adds a section; one that is there already, as at a replay, stays as it is. */
export const addSection = defineAction(
  z.strictObject({ id: idValue, title, prompt, rank: rankValue }),
  (doc, { id, ...fields }) => {
    const sections = doc.getMap('sections');
    if (!sections.has(id)) sections.set(id, new Y.Map(Object.entries(fields)));
    return true;
  },
);

/** Changes what is given of a section and leaves the rest. */
export const editSection = defineAction(
  z.strictObject({
    id: idValue,
    title: z.optional(title),
    prompt: z.optional(prompt),
    rank: z.optional(rankValue),
    color: z.optional(colorValue),
    frame: z.optional(frameValue),
    locked: z.optional(z.boolean()),
    moderation: z.optional(moderationValue),
    form: z.optional(formValue),
  }),
  (doc, { id, ...fields }) => {
    const section = recordMap(doc, 'sections', id);
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined) section?.set(name, value);
    }
    return section !== null;
  },
);

/** A section's frame on the canvas, with what lies on it. */
const carriedFrame = z.strictObject({
  id: idValue,
  frame: frameValue,
  notes: z.array(z.strictObject({ id: idValue, position: positionValue })),
  /** What is drawn on it. */
  shapes: z.optional(z.array(z.strictObject({ id: idValue, frame: frameValue }))),
  strokes: z.optional(z.array(z.strictObject({ id: idValue, frame: frameValue }))),
});

const carryFrame = (doc: Y.Doc, carried: z.infer<typeof carriedFrame>): boolean => {
  const { id, frame, notes, shapes = [], strokes = [] } = carried;
  const section = recordMap(doc, 'sections', id);
  if (!section) return false;
  section.set('frame', frame);
  for (const note of notes) recordMap(doc, 'notes', note.id)?.set('position', note.position);
  for (const shape of shapes) recordMap(doc, 'shapes', shape.id)?.set('frame', shape.frame);
  for (const stroke of strokes) recordMap(doc, 'strokes', stroke.id)?.set('frame', stroke.frame);
  return true;
};

/** Moves a section's frame on the canvas, with the notes that lie on it: one step, as it is one thing in the hand. */
export const carrySection = defineAction(carriedFrame, carryFrame);

/** Puts several frames in order, each with what lies on it: one step. */
export const arrangeSections = defineAction(
  z.strictObject({ frames: z.array(carriedFrame) }),
  (doc, { frames }) => frames.map((frame) => carryFrame(doc, frame)).includes(true),
);

/** Takes a section away; its notes stay and are shown without a section until it comes back. */
export const deleteSection = defineAction(
  z.strictObject({ id: idValue }),
  (doc, { id }, { personId, now }) => {
    recordMap(doc, 'sections', id)?.set('deleted', { at: now, by: personId });
    return true;
  },
);

/** Brings a section back; its notes are listed in it again. */
export const restoreSection = defineAction(z.strictObject({ id: idValue }), (doc, { id }) => {
  recordMap(doc, 'sections', id)?.delete('deleted');
  return true;
});
