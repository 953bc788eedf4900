import * as Y from 'yjs';
import * as z from 'zod/mini';
import { recordMap } from '../../document/read.ts';
import { idValue } from '../../document/values.ts';
import { isId } from '../../lib/id.ts';
import { mergeText } from '../../lib/splice.ts';
import { DRAWING_ROOTS, type DrawingRoot } from '../drawing-roots.ts';
import type { ConnectorContent, ShapeContent, StrokeContent } from '../drawings-content.ts';
import { writeText } from '../../document/text/write-text.ts';
import { defineAction } from './action.ts';
import { addNotes, moveNotes, newNote, place } from './note-actions.ts';

/** A drawing with some of its fields; author and trash are the action's own. */
type Given<Content, Required extends keyof Content> = Pick<Content, Required> &
  Partial<Omit<Content, 'author' | 'createdAt'>>;

type Born = 'id' | 'createdAt';

const isIdentified = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && isId(value.id);

/** What is drawn is held against the schema by the gate alone: its schemas are not for the page that waits. */
const listOf = <Drawing>() => z.optional(z.array(z.custom<Drawing>(isIdentified)));

const write = (map: Y.Map<unknown>, fields: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) map.set(name, value);
  }
};

/** Adds drawings in one's own name, with the notes that are pasted together with them. One undo step. */
export const addDrawings = defineAction(
  z.strictObject({
    connectors: listOf<Given<ConnectorContent, Born | 'from' | 'to'>>(),
    strokes: listOf<Given<StrokeContent, Born | 'points' | 'frame' | 'kind' | 'color' | 'width'>>(),
    shapes: listOf<Given<ShapeContent, Born | 'kind' | 'frame' | 'text'>>(),
    notes: z.optional(z.array(newNote)),
  }),
  (doc, { notes, ...drawings }, context) => {
    if (notes) addNotes.run(doc, { notes }, context);
    for (const root of DRAWING_ROOTS) {
      const list: readonly { readonly id: string; readonly text?: string }[] = drawings[root] ?? [];
      for (const { id, text, ...fields } of list) {
        if (doc.getMap(root).has(id)) continue;
        const map = new Y.Map<unknown>();
        if (text !== undefined) map.set('text', new Y.Text(text));
        write(map, { ...fields, author: context.personId });
        doc.getMap(root).set(id, map);
      }
    }
    return true;
  },
);

/** Those of them that nobody has put into the trash. */
const livingAmong = (
  doc: Y.Doc,
  root: DrawingRoot,
  drawings: readonly { readonly id: string }[] = [],
) =>
  drawings.flatMap(({ id, ...fields }) => {
    const map = recordMap(doc, root, id);
    return map?.get('deleted') === undefined && map ? [{ map, fields }] : [];
  });

/**
 * Changes drawings, and moves the notes that are moved together with them. Those that somebody has taken away meanwhile stay
 * as they are; false when that are all of them.
 */
export const changeDrawings = defineAction(
  z.strictObject({
    connectors: listOf<Given<ConnectorContent, 'id'>>(),
    strokes: listOf<Given<Omit<StrokeContent, 'points'>, 'id'>>(),
    shapes: listOf<Given<Omit<ShapeContent, 'text'>, 'id'>>(),
    moves: z.optional(z.array(place)),
  }),
  (doc, { moves, ...drawings }, context) => {
    const living = DRAWING_ROOTS.flatMap((root) => livingAmong(doc, root, drawings[root]));
    for (const { map, fields } of living) write(map, fields);
    const isMoved = moves !== undefined && moveNotes.run(doc, { moves }, context);
    return isMoved || living.length > 0;
  },
);

const drawingIds = z.strictObject({
  connectors: z.optional(z.array(idValue)),
  strokes: z.optional(z.array(idValue)),
  shapes: z.optional(z.array(idValue)),
  notes: z.optional(z.array(idValue)),
});

type DrawingIds = z.infer<typeof drawingIds>;

const recordsOf = (doc: Y.Doc, ids: DrawingIds): Y.Map<unknown>[] =>
  ([...DRAWING_ROOTS, 'notes'] as const).flatMap((root) =>
    (ids[root] ?? []).flatMap((id) => recordMap(doc, root, id) ?? []),
  );

/** Puts drawings and notes in the trash, as one step. */
export const deleteDrawings = defineAction(drawingIds, (doc, ids, { personId, now }) => {
  for (const map of recordsOf(doc, ids)) map.set('deleted', { at: now, by: personId });
  return true;
});

/** Takes them out of the trash. */
export const restoreDrawings = defineAction(drawingIds, (doc, ids) => {
  for (const map of recordsOf(doc, ids)) map.delete('deleted');
  return true;
});

/** Writes what changed from `base` to `text` into a shape, as `note.editText` does into a note. */
export const editShapeText = defineAction(
  z.strictObject({ id: idValue, base: z.string(), text: z.string() }),
  (doc, { id, base, text }) => {
    const target = recordMap(doc, 'shapes', id)?.get('text');
    if (!(target instanceof Y.Text)) return false;
    const merged = mergeText(base, text, target.toString());
    if (merged === null) return false;
    writeText(target, merged);
    return true;
  },
);
