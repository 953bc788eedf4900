import * as Y from 'yjs';

/**
 * A board's document by the contract's names alone. Deliberately not our own actions: what is written here is what
 * a program by somebody else would write.
 */
export type ForeignNote = {
  readonly id: string;
  readonly text: string;
  readonly section: string;
  readonly author?: string;
  /** Now, when not given; a server whose clock a test turns takes no note from its far future. */
  readonly createdAt?: number;
  /** Of drafts: how much of their writer they will show. */
  readonly level?: string;
  readonly sealed?: string;
  readonly handed?: boolean;
  readonly attachment?: unknown;
};

const record = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> => {
  const found = doc.getMap(root).get(id);
  if (!(found instanceof Y.Map)) throw new Error(`no ${root} record ${id}`);
  return found;
};

export const sectionOf = (doc: Y.Doc, id: string): Y.Map<unknown> => record(doc, 'sections', id);

export const noteOf = (doc: Y.Doc, id: string): Y.Map<unknown> => record(doc, 'notes', id);

export const noteText = (doc: Y.Doc, id: string): string => String(noteOf(doc, id).get('text'));

export const sectionIds = (doc: Y.Doc): string[] => [...doc.getMap('sections').keys()];

export const noteIds = (doc: Y.Doc): string[] => [...doc.getMap('notes').keys()];

/** Every note's text, in no particular order. */
export const noteTexts = (doc: Y.Doc): string[] => noteIds(doc).map((id) => noteText(doc, id));

export const addForeignNote = (doc: Y.Doc, note: ForeignNote): void => {
  const { id, text, ...fields } = note;
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    map.set('text', new Y.Text(text));
    for (const [key, value] of Object.entries({ rank: 'a5', createdAt: Date.now(), ...fields })) {
      map.set(key, value);
    }
    doc.getMap('notes').set(id, map);
  });
};
