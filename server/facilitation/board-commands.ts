import type { MeetingCommand } from '../../shared/api/commands/all.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { Board, BoardFields } from '../directory/records.ts';
import type { Session } from '../directory/session.ts';
import { copyContent } from './board-content.ts';
import { createBoard, hasRoomForBoard, meetingsShowing } from './create-board.ts';
import { shareFiles } from './files/share-files.ts';
import type { Facilitation } from './facilitation.ts';
import { type Refusal, refuse } from './refusal.ts';

type Command<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;

/** A board of the sender's meeting; the network's boards for coordinators only. */
export const findOwnBoard = async (
  { directory }: Facilitation,
  session: Session,
  boardId: string,
): Promise<Result<Board, Refusal>> => {
  const board = await directory.findBoard(boardId);
  const isOwn =
    board?.meetingId === session.meetingId || (board?.meetingId === null && session.coordinator);
  return board !== null && isOwn ? ok(board) : refuse('not-found', 'There is no such board here.');
};

const tellMeetings = async (facilitation: Facilitation, board: Board): Promise<void> => {
  const meetings = await meetingsShowing(facilitation, board);
  await Promise.all(meetings.map(facilitation.mirror));
};

const change = async (
  facilitation: Facilitation,
  board: Board,
  changes: Partial<BoardFields>,
): Promise<Result<null, Refusal>> => {
  await facilitation.directory.updateBoard({ id: board.id, changes });
  await tellMeetings(facilitation, board);
  return ok(null);
};

/** The title stands in the board itself; the lists that show it follow at once. */
export const renameBoard = async (
  facilitation: Facilitation,
  board: Board,
  { title }: Command<'board.rename'>,
): Promise<Result<null, Refusal>> => {
  await facilitation.documents.renameBoard(board.id, title);
  return change(facilitation, board, { title });
};

/** Gives the board another place among the boards of its meeting. */
export const moveBoard = (
  facilitation: Facilitation,
  board: Board,
  { rank }: Command<'board.move'>,
): Promise<Result<null, Refusal>> => change(facilitation, board, { rank });

/** Changes who may open the board; sockets that are open already are judged anew. */
const changeAccess = async (
  facilitation: Facilitation,
  board: Board,
  changes: Partial<BoardFields>,
): Promise<Result<null, Refusal>> => {
  const { directory, documents } = facilitation;
  await directory.updateBoard({ id: board.id, changes });
  for (const id of await meetingsShowing(facilitation, board)) documents.accessChanged(id);
  await tellMeetings(facilitation, board);
  return ok(null);
};

/** Decides whether participants see the board, whether before the meeting opens, and what becomes of it afterwards. */
export const setVisibility = (
  facilitation: Facilitation,
  board: Board,
  { visibility = board.visibility, afterwards = board.afterwards }: Command<'board.setVisibility'>,
): Promise<Result<null, Refusal>> => changeAccess(facilitation, board, { visibility, afterwards });

/** A removed board keeps its document, so that it can be brought back. */
export const removeBoard = (
  facilitation: Facilitation,
  board: Board,
): Promise<Result<null, Refusal>> =>
  changeAccess(facilitation, board, { removedAt: facilitation.now() });

/** Brings a removed board back as it was. */
export const restoreBoard = (
  facilitation: Facilitation,
  board: Board,
): Promise<Result<null, Refusal>> => changeAccess(facilitation, board, { removedAt: null });

/** A copy with new ids beside the original, for another group or another round. */
export const duplicateBoard = async (
  facilitation: Facilitation,
  board: Board,
  { title = board.title, notes = true }: Command<'board.duplicate'>,
): Promise<Result<{ board: string }, Refusal>> => {
  const content = await facilitation.documents.readBoard(board.id);
  if (content === null) return refuse('not-found');
  const { meetingId, visibility, afterwards } = board;
  if (meetingId !== null && !(await hasRoomForBoard(facilitation, meetingId))) {
    return refuse('limit-reached', 'The meeting has as many boards as this server takes.');
  }
  const copy = { ...copyContent(content, notes), title };
  const created = await createBoard(facilitation, {
    meetingId,
    content: copy,
    visibility,
    afterwards,
  });
  await shareFiles(facilitation, { from: board.id, to: created.id }, copy.notes);
  return ok({ board: created.id });
};
