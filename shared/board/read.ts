import * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { readMarks } from '../document/text/rich-text.ts';
import { byRank } from '../lib/rank.ts';
import { type BoardInfo, boardFields } from './records/board.ts';
import { type Cluster, clusterFields } from './records/cluster.ts';
import { type Note, noteFields } from './records/note.ts';
import { type Section, sectionFields } from './records/section.ts';

/** Frozen plain objects from a board's document: what views, rules and exports work on. */
export const readBoardInfo = (doc: Y.Doc): BoardInfo =>
  readFields(boardFields, doc.getMap('board'));

/** The formats of a note's text, to be spread into its snapshot. */
export const readNoteMarks = (map: Y.Map<unknown>): Pick<Note, 'marks'> => {
  const text = map.get('text');
  const marks = text instanceof Y.Text ? readMarks(text) : undefined;
  return marks ? { marks } : {};
};

/** A note, in the trash or not; `null` when there is none with this id. */
export const readNote = (doc: Y.Doc, id: string): Note | null => {
  const map = recordMap(doc, 'notes', id);
  return map && Object.freeze({ id, ...readFields(noteFields, map), ...readNoteMarks(map) });
};

const placeFields = {
  section: noteFields.section,
  rank: noteFields.rank,
  author: noteFields.author,
  deleted: noteFields.deleted,
  position: noteFields.position,
  size: noteFields.size,
  layer: noteFields.layer,
  locked: noteFields.locked,
  color: noteFields.color,
  cluster: noteFields.cluster,
} as const;

/** The little of a note that decides where it is listed, how it looks from afar and who may change it: cheap enough to keep for all of them. */
export type NotePlace = Pick<Note, 'id' | keyof typeof placeFields>;

/** A note's place; `null` when there is no such note. */
export const readNotePlace = (doc: Y.Doc, id: string): NotePlace | null => {
  const map = recordMap(doc, 'notes', id);
  return map && { id, ...readFields(placeFields, map) };
};

/** A cluster, ungrouped and merged ones too; `null` when there is none with this id. */
export const readCluster = (doc: Y.Doc, id: string): Cluster | null => {
  const map = recordMap(doc, 'clusters', id);
  return map && Object.freeze({ id, ...readFields(clusterFields, map) });
};

/** A section, deleted or not; `null` when there is none with this id. */
export const readSection = (doc: Y.Doc, id: string): Section | null => {
  const map = recordMap(doc, 'sections', id);
  return map && Object.freeze({ id, ...readFields(sectionFields, map) });
};

const readAll = <T>(doc: Y.Doc, root: string, read: (doc: Y.Doc, id: string) => T | null): T[] => {
  const records: T[] = [];
  for (const id of doc.getMap(root).keys()) {
    const record = read(doc, id);
    if (record !== null) records.push(record);
  }
  return records;
};

/** Every cluster, those without notes too, in no particular order. */
export const readClusters = (doc: Y.Doc): Cluster[] => readAll(doc, 'clusters', readCluster);

/** Every note, those in the trash too, in no particular order. */
export const readNotes = (doc: Y.Doc): Note[] => readAll(doc, 'notes', readNote);

/** The notes that facilitators hold in their place, found without reading any. */
export const lockedNotesOf = (doc: Y.Doc): ReadonlySet<string> => {
  const locked = new Set<string>();
  for (const [id, note] of doc.getMap('notes')) {
    if (note instanceof Y.Map && note.get('locked') === true) locked.add(id);
  }
  return locked;
};

/** How many notes are not in the trash, without reading them. */
export const countNotes = (doc: Y.Doc): number => {
  let count = 0;
  for (const note of doc.getMap('notes').values()) {
    if (note instanceof Y.Map && !note.has('deleted')) count += 1;
  }
  return count;
};

/** Living sections in their order. */
export const readSections = (doc: Y.Doc): Section[] =>
  readAll(doc, 'sections', readSection)
    .filter((section) => section.deleted === undefined)
    .toSorted(byRank);
