import type * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { noteFields } from './records/note.ts';

/** A living note as somebody needs it who wants to know whether it is new to them. */
export type ToldNote = { readonly id: string; readonly author: string | undefined };

const toldFields = { author: noteFields.author } as const;

/** Every note that is on the board now, in no order. */
export const readToldNotes = (doc: Y.Doc): readonly ToldNote[] => {
  const told: ToldNote[] = [];
  for (const id of doc.getMap('notes').keys()) {
    const map = recordMap(doc, 'notes', id);
    if (map && !map.has('deleted')) told.push({ id, ...readFields(toldFields, map) });
  }
  return told;
};
