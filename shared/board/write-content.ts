import * as Y from 'yjs';
import { newText } from '../document/text/rich-text.ts';
import { writeAnswers } from './answers.ts';
import type { BoardContent, NoteContent } from './content.ts';
import { DRAWING_ROOTS } from './drawing-roots.ts';
import type { DrawingsContent } from './drawings-content.ts';

const putAll = (map: Y.Map<unknown>, values: Readonly<Record<string, unknown>>): void => {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined) map.set(key, value);
  }
};

const putRecords = (
  root: Y.Map<unknown>,
  records: readonly Readonly<Record<string, unknown> & { readonly id: string }>[],
): void => {
  for (const { id, ...values } of records) {
    const map = new Y.Map<unknown>();
    putAll(map, values);
    root.set(id, map);
  }
};

/** A Y.Map that holds a new note's fields; its text becomes a Y.Text with its formats. Answers are no fields: see `writeAnswers`. */
export const noteMap = ({
  id: _id,
  answers: _answers,
  text,
  marks,
  ...values
}: NoteContent): Y.Map<unknown> => {
  const map = new Y.Map<unknown>();
  map.set('text', newText({ text, marks: marks ?? [] }));
  putAll(map, { ...values, tags: values.tags && [...values.tags] });
  return map;
};

/** Shapes have a text in which several may write. */
const putDrawings = (doc: Y.Doc, drawings: DrawingsContent): void => {
  for (const root of DRAWING_ROOTS) {
    const { [root]: records } = drawings;
    for (const { id, ...values } of records) {
      const map = new Y.Map<unknown>();
      const fields: Readonly<Record<string, unknown>> = values;
      const { text } = fields;
      putAll(map, { ...fields, ...(typeof text === 'string' && { text: new Y.Text(text) }) });
      doc.getMap(root).set(id, map);
    }
  }
};

/** Writes a board's first content. Only the server calls this, once for a document. */
export const writeContent = (doc: Y.Doc, content: BoardContent): void => {
  const { title, description, layout, views, settings, suggestsTopics } = content;
  const { sections, clusters = [], notes } = content;
  const { tags, legend, tools, drawings, comments = [] } = content;
  doc.transact(() => {
    putAll(doc.getMap('board'), {
      title,
      description,
      layout,
      views: views && [...views],
      tags: tags && [...tags],
      legend,
      tools: tools && [...tools],
      suggestsTopics,
      ...settings,
    });
    putRecords(doc.getMap('sections'), sections);
    putRecords(doc.getMap('clusters'), clusters);
    for (const note of notes) {
      doc.getMap('notes').set(note.id, noteMap(note));
      writeAnswers(doc, note.id, note.answers);
    }
    putRecords(doc.getMap('comments'), comments);
    if (drawings) putDrawings(doc, drawings);
  });
};
