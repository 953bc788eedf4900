import * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { byRank } from '../lib/rank.ts';
import { miniatureOf, type MiniatureNote, type Sheet } from '../views/miniature.ts';
import { readBoardInfo, readSections } from './read.ts';
import { isMaterial, noteFields, type Origin } from './records/note.ts';

/** As much of a note as a glance takes in. */
const EXCERPT_LENGTH = 200;

/** A board as somebody sees it who has an eye on many at once. */
export type BoardDigest = {
  /** Living notes. */
  readonly noteCount: number;
  /** The newest that its people have written; `null` while there is none. */
  readonly lastNote: { readonly text: string; readonly at: number } | null;
  readonly sheets: readonly Sheet[];
};

const seenFields = {
  section: noteFields.section,
  rank: noteFields.rank,
  position: noteFields.position,
  size: noteFields.size,
  color: noteFields.color,
  createdAt: noteFields.createdAt,
  origin: noteFields.origin,
} as const;

const wordsOf = (note: Y.Map<unknown> | null): Y.Text | null => {
  const text = note?.get('text');
  return text instanceof Y.Text ? text : null;
};

type SeenNote = MiniatureNote & {
  readonly section: string;
  readonly rank: string;
  readonly createdAt: number;
  readonly origin: Origin | undefined;
};

const readSeenNotes = (doc: Y.Doc): SeenNote[] => {
  const notes: SeenNote[] = [];
  for (const id of doc.getMap('notes').keys()) {
    const map = recordMap(doc, 'notes', id);
    if (!map || map.has('deleted')) continue;
    // The words themselves are read of one note only.
    notes.push({ id, length: wordsOf(map)?.length ?? 0, ...readFields(seenFields, map) });
  }
  return notes;
};

const excerptOf = (doc: Y.Doc, id: string): string =>
  (wordsOf(recordMap(doc, 'notes', id))?.toString() ?? '').slice(0, EXCERPT_LENGTH);

const newest = (notes: readonly SeenNote[]): SeenNote | null =>
  notes.reduce<SeenNote | null>(
    (last, note) =>
      note.length > 0 && !isMaterial(note.origin) && note.createdAt > (last?.createdAt ?? -1)
        ? note
        : last,
    null,
  );

/** Reads as much of a board as its card in the tower shows. */
export const readDigest = (doc: Y.Doc): BoardDigest => {
  const notes = readSeenNotes(doc);
  const sections = readSections(doc);
  const living = new Set(sections.map(({ id }) => id));
  const bySection = new Map<string, SeenNote[]>();
  for (const note of notes.toSorted(byRank)) {
    const section = living.has(note.section) ? note.section : '';
    const others = bySection.get(section);
    if (others) others.push(note);
    else bySection.set(section, [note]);
  }
  const last = newest(notes);
  return {
    noteCount: notes.length,
    lastNote: last && { text: excerptOf(doc, last.id), at: last.createdAt },
    sheets: miniatureOf(readBoardInfo(doc).layout, {
      sections,
      notesIn: (section) => bySection.get(section) ?? [],
    }),
  };
};
