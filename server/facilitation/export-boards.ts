import type { ExportedBoard } from '../../shared/board/exports/exported-board.ts';
import { byRank } from '../../shared/lib/rank.ts';
import { boardAccess } from '../directory/board-access.ts';
import type { Board } from '../directory/records.ts';
import type { Writer } from '../exports/export-source.ts';
import type { Facilitation } from './facilitation.ts';
import type { Sender } from './outcome.ts';

/** The boards that the sender may read, the network's own included, in their order. */
export const readableBoards = async (
  { directory }: Pick<Facilitation, 'directory'>,
  { session, meeting }: Pick<Sender, 'session' | 'meeting'>,
): Promise<readonly Board[]> =>
  (await directory.listBoards(meeting.id))
    .filter((board) => boardAccess(session, board, meeting).access !== 'none')
    .toSorted(byRank);

export type NamedExport = { readonly id: string; readonly board: ExportedBoard };

/** One board, if the sender may read it. */
export const exportBoard = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  boardId: string,
): Promise<ExportedBoard | null> => {
  const board = await facilitation.directory.findBoard(boardId);
  if (board === null || boardAccess(session, board, meeting).access === 'none') return null;
  return facilitation.documents.exportBoard(boardId);
};

/** All boards of the meeting that the sender may read, one after the other. */
export const exportMeeting = async (
  facilitation: Facilitation,
  sender: Sender,
): Promise<readonly NamedExport[]> => {
  const exported: NamedExport[] = [];
  // One at a time: the boards of a large meeting together would be held in memory twice.
  for (const { id, meetingId } of await readableBoards(facilitation, sender)) {
    if (meetingId === null) continue;
    const board = await facilitation.documents.exportBoard(id);
    if (board !== null) exported.push({ id, board });
  }
  return exported;
};

/** Who wrote what, as the sender may know it: viewers see nobody's name. */
export const writersFor = async (
  { directory }: Pick<Facilitation, 'directory'>,
  { session, meeting }: Pick<Sender, 'session' | 'meeting'>,
): Promise<ReadonlyMap<string, Writer> | null> => {
  if (session.role === 'viewer') return null;
  const people = await directory.listPeople(meeting.id);
  return new Map(people.map(({ id, name, organisation }) => [id, { name, organisation }]));
};
