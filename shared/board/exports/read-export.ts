import type * as Y from 'yjs';
import { byRank } from '../../lib/rank.ts';
import { outlineOf } from '../../views/outline.ts';
import { livingCluster } from '../clusters.ts';
import { readBoardInfo, readCluster, readNotes, readSections } from '../read.ts';
import type { Cluster } from '../records/cluster.ts';
import { isPicture } from '../../files/file-types.ts';
import type { Attachment } from '../records/attachment.ts';
import type { Note } from '../records/note.ts';
import { readDrawnWords } from './drawn-words.ts';
import type { ExportedBoard, ExportedFile, ExportedGroup, ExportedNote } from './exported-board.ts';
import { readFacts } from './facts.ts';

const fileOf = ({ alt, name, type, hash, preview, w, h }: Attachment): ExportedFile => {
  const shown = preview ?? (isPicture(type) ? hash : undefined);
  const picture =
    shown === undefined
      ? null
      : { hash: shown, ...(w !== undefined && { w }), ...(h !== undefined && { h }) };
  return { alt, name, hash, picture };
};

const exportedNote = ({ marks, author, origin, attachment, ...note }: Note): ExportedNote => ({
  id: note.id,
  text: note.text,
  ...(marks && { marks }),
  ...(attachment && { file: fileOf(attachment) }),
  createdAt: note.createdAt,
  isCopy: origin !== undefined,
  ...(author !== undefined && { author }),
});

/** A section as one reads it: clusters stand where they lie among the notes, with all their notes under them. */
const groupsOf = (
  notes: readonly Note[],
  clusterOf: (note: Note) => Cluster | null,
): readonly ExportedGroup[] => {
  const byCluster = Map.groupBy(notes, (note) => clusterOf(note));
  const alone = (byCluster.get(null) ?? []).map((note) => ({
    place: note,
    title: null,
    notes: [note],
  }));
  const clusters = [...byCluster].flatMap(([cluster, members]) =>
    cluster === null ? [] : [{ place: cluster, title: cluster.title, notes: members }],
  );
  const groups: { title: string | null; notes: Note[] }[] = [];
  for (const { title, notes: next } of [...alone, ...clusters].toSorted((a, b) =>
    byRank(a.place, b.place),
  )) {
    const last = groups.at(-1);
    if (title === null && last?.title === null) last.notes.push(...next);
    else groups.push({ title, notes: [...next] });
  }
  return groups.map(({ title, notes: together }) => ({
    title,
    notes: together.map(exportedNote),
  }));
};

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
  const known = new Map<string, Cluster | null>();
  const clusterOf = (id: string): Cluster | null => {
    const found = known.get(id) ?? readCluster(doc, id);
    known.set(id, found);
    return found;
  };
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
    drawn: readDrawnWords(doc, { notes: living, sections: readSections(doc) }),
    facts,
    namesSince: namesPublicSince ?? null,
    sections: outline.map(({ sectionId, noteIds }) => ({
      title: sections.get(sectionId)?.title ?? null,
      prompt: sections.get(sectionId)?.prompt ?? '',
      groups: groupsOf(
        noteIds.flatMap((id) => notes.get(id) ?? []),
        ({ cluster }) => livingCluster(cluster, clusterOf),
      ),
    })),
  };
};
