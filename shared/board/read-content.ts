import type * as Y from 'yjs';
import { byRank } from '../lib/rank.ts';
import { readAnswers } from './answers.ts';
import { livingCluster } from './clusters.ts';
import type {
  BoardContent,
  ClusterContent,
  CommentContent,
  NoteContent,
  SectionContent,
} from './content.ts';
import { readBoardInfo, readCluster, readClusters, readNotes, readSections } from './read.ts';
import { readComments } from './read-comment.ts';
import { readDrawings } from './read-drawings.ts';
import type { Answers } from './records/answer.ts';
import type { Note } from './records/note.ts';
import type { Section } from './records/section.ts';

/** The clusters that living notes may be in. */
const clusterContents = (doc: Y.Doc): ClusterContent[] =>
  readClusters(doc)
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
  moderation,
  form,
}: Section): SectionContent => ({
  id,
  title,
  prompt,
  rank,
  locked,
  ...(color && { color }),
  ...(moderation !== 'open' && { moderation }),
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
  const { title, description, layout, views, tags, legend, tools, ...info } = readBoardInfo(doc);
  const drawings = readDrawings(doc);
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
    ...(tools !== undefined && { tools }),
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
    ...(drawings && { drawings }),
  };
};
