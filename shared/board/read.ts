import * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { readMarks } from '../document/text/rich-text.ts';
import { readAnswers } from './answers.ts';
import type {
  BoardContent,
  ClusterContent,
  CommentContent,
  NoteContent,
  SectionContent,
} from './content.ts';
import { livingCluster } from './clusters.ts';
import { readComments } from './read-comment.ts';
import { byRank } from '../lib/rank.ts';
import type { Answers } from './records/answer.ts';
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

/** The clusters that living notes may be in. */
const clusterContents = (doc: Y.Doc): ClusterContent[] =>
  readAll(doc, 'clusters', readCluster)
    .filter(({ deleted, into }) => deleted === undefined && into === undefined)
    .toSorted(byRank)
    .map(({ id, title, rank, createdAt, by }) => ({
      id,
      title,
      rank,
      createdAt,
      ...(by !== undefined && { by }),
    }));

const sectionContent = ({
  id,
  title,
  prompt,
  rank,
  color,
  locked,
  form,
}: Section): SectionContent => ({
  id,
  title,
  prompt,
  rank,
  locked,
  ...(color && { color }),
  ...(form && { form }),
});

const noteContent = (
  note: Note,
  cluster: string | undefined,
  answers: Answers | undefined,
): NoteContent => ({
  id: note.id,
  text: note.text,
  ...(note.marks && { marks: note.marks }),
  section: note.section,
  rank: note.rank,
  createdAt: note.createdAt,
  color: note.color,
  tags: note.tags,
  ...(note.author !== undefined && { author: note.author }),
  ...(note.level !== undefined && { level: note.level }),
  ...(cluster !== undefined && { cluster }),
  ...(note.position && { position: note.position }),
  ...(note.date !== undefined && { date: note.date }),
  ...(note.size && { size: note.size }),
  ...(note.layer !== undefined && { layer: note.layer }),
  ...(note.locked && { locked: true }),
  ...(note.link !== undefined && { link: note.link }),
  ...(note.attachment !== undefined && { attachment: note.attachment }),
  ...(note.importedReactions && { importedReactions: note.importedReactions }),
  ...(answers && { answers }),
});

/** What was said of these notes. Of a comment in the trash only its place is left, where answers stand on it. */
const commentContents = (doc: Y.Doc, noteIds: ReadonlySet<string>): CommentContent[] => {
  const comments = readComments(doc).filter(({ note }) => noteIds.has(note));
  const living = comments.filter(({ deleted }) => deleted === undefined);
  const answered = new Set(living.map(({ parent }) => parent));
  return comments
    .filter(({ id, deleted }) => deleted === undefined || answered.has(id))
    .map((comment) =>
      comment.deleted === undefined ? comment : { ...comment, text: '', author: undefined },
    );
};

/** The whole living board as plain data, for copies and templates. */
export const readContent = (doc: Y.Doc): BoardContent => {
  const { title, description, layout, views, tags, legend, ...info } = readBoardInfo(doc);
  const { participantsAdd, participantsReact, participantsEdit, participantsMove } = info;
  const { participantsCluster, participantsComment, participantsUnsigned } = info;
  const clusterOf = (id: string) => readCluster(doc, id);
  const clusters = clusterContents(doc);
  const notes = readNotes(doc)
    .filter((note) => note.deleted === undefined)
    .toSorted(byRank);
  const answers = readAnswers(doc);
  const comments = commentContents(doc, new Set(notes.map(({ id }) => id)));
  return {
    title,
    description,
    layout,
    ...(views !== undefined && { views }),
    ...(tags !== undefined && { tags }),
    ...(legend !== undefined && { legend }),
    settings: {
      participantsAdd,
      participantsReact,
      participantsEdit,
      participantsMove,
      // Templates say it only where it is not as boards have it.
      ...(!participantsCluster && { participantsCluster }),
      ...(participantsUnsigned && { participantsUnsigned }),
      ...(!participantsComment && { participantsComment }),
    },
    ...(info.suggestsTopics === true && { suggestsTopics: true }),
    sections: readSections(doc).map(sectionContent),
    ...(clusters.length > 0 && { clusters }),
    notes: notes.map((note) =>
      noteContent(note, livingCluster(note.cluster, clusterOf)?.id, answers.get(note.id)),
    ),
    ...(comments.length > 0 && { comments }),
  };
};
