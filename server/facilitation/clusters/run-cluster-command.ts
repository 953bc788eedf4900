import { abilitiesOn } from '../../../shared/access/abilities.ts';
import type { clusterCommandRoles } from '../../../shared/api/commands/cluster-commands.ts';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { livingCluster } from '../../../shared/board/clusters.ts';
import { readBoardInfo, readCluster, readNotes, readSections } from '../../../shared/board/read.ts';
import { byRank } from '../../../shared/lib/rank.ts';
import { ok } from '../../../shared/lib/result.ts';
import type * as Y from 'yjs';
import { boardAccess } from '../../directory/board-access.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { refuseClosed } from '../refuse-closed.ts';
import { type NoteWords, similarNotes } from './similar-notes.ts';

/** Everybody else's edits wait for as long as notes are compared: with these some hundredths of a second. */
const MOST_IN_SECTION = 200;
const MOST_ON_BOARD = 400;

/** The notes that stand by themselves, section by section; those of no section last. */
const looseNotes = (doc: Y.Doc): readonly (readonly NoteWords[])[] => {
  const sectionIds = readSections(doc).map(({ id }) => id);
  const isLoose = (cluster: string | undefined): boolean =>
    livingCluster(cluster, (id) => readCluster(doc, id)) === null;
  const notes = readNotes(doc)
    .filter((note) => note.deleted === undefined && isLoose(note.cluster))
    .toSorted(byRank);
  let left = MOST_ON_BOARD;
  return [...sectionIds, ''].map((section) => {
    const own = notes
      .filter((note) => (sectionIds.includes(note.section) ? note.section : '') === section)
      .slice(0, Math.min(left, MOST_IN_SECTION));
    left -= own.length;
    return own.map(({ id, text, tags }) => ({ id, text: [text, ...tags].join('\n') }));
  });
};

const suggest = async (
  { documents }: Facilitation,
  board: string,
  isFacilitator: boolean,
): Promise<Outcome> => {
  const found = await documents.editBoard(board, (doc) =>
    isFacilitator || abilitiesOn(readBoardInfo(doc)).cluster === null ? looseNotes(doc) : 'refused',
  );
  if (found === null) return refuse('not-found', 'There is no such board here.');
  if (found === 'refused') return refuse('not-allowed', 'Notes are not clustered here now.');
  return ok({ suggestions: similarNotes(found) });
};

/** Tells which notes may belong together; what becomes of it is for people to say. */
export const runClusterCommand = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { board: id }: CommandOf<keyof typeof clusterCommandRoles>,
): Promise<Outcome> => {
  const board = await facilitation.directory.findBoard(id);
  const right = board && boardAccess(session, board, meeting);
  if (!right || right.access === 'none') {
    return refuse('not-found', 'There is no such board here.');
  }
  if (right.access !== 'write') return refuseClosed(facilitation, { session, meeting }, board);
  return suggest(facilitation, id, right.role === 'facilitator');
};
