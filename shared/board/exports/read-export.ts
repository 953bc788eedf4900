import type * as Y from 'yjs';
import { byRank } from '../../lib/rank.ts';
import { outlineOf } from '../../views/outline.ts';
import { readBoardInfo, readNotes, readSections } from '../read.ts';
import type { Note } from '../records/note.ts';
import type { ExportedBoard, ExportedGroup, ExportedNote } from './exported-board.ts';
import { readFacts } from './facts.ts';

const exportedNote = ({ id, text, author, createdAt, origin }: Note): ExportedNote => ({
  id,
  text,
  createdAt,
  isCopy: origin !== undefined,
  ...(author !== undefined && { author }),
});

const groupsOf = (notes: readonly Note[]): readonly ExportedGroup[] =>
  notes.length === 0 ? [] : [{ title: null, notes: notes.map(exportedNote) }];

/** The living board in reading order, as the outline has it. A note that says nothing at all is left out. */
export const readExport = (doc: Y.Doc): ExportedBoard => {
  const { title, description, namesPublicSince } = readBoardInfo(doc);
  const living = readNotes(doc)
    .filter(({ deleted }) => deleted === undefined)
    .toSorted(byRank);
  const facts = readFacts(doc, living);
  const told = living.filter(
    ({ id, text }) => text.trim() !== '' || facts.some(({ of }) => of.has(id)),
  );
  const notes = new Map(told.map((note) => [note.id, note]));
  const sections = new Map(readSections(doc).map((section) => [section.id, section]));
  const bySection = Map.groupBy(told, ({ section }) => (sections.has(section) ? section : ''));
  const outline = outlineOf({
    sectionIds: () => [...sections.keys()],
    noteIds: (section) => (bySection.get(section) ?? []).map(({ id }) => id),
  });
  return {
    title,
    description,
    facts,
    namesSince: namesPublicSince ?? null,
    sections: outline.map(({ sectionId, noteIds }) => ({
      title: sections.get(sectionId)?.title ?? null,
      prompt: sections.get(sectionId)?.prompt ?? '',
      groups: groupsOf(noteIds.flatMap((id) => notes.get(id) ?? [])),
    })),
  };
};
