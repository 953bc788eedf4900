import type { BoardContent } from '../../shared/board/content.ts';
import { createId } from '../../shared/lib/id.ts';
import { rankBetween } from '../../shared/lib/rank.ts';
import type { Afterwards, Visibility } from '../../shared/meeting/records/listed-board.ts';
import { type Board, NEVER_WOKEN } from '../directory/records.ts';
import type { Facilitation } from './facilitation.ts';

const isOf = (meetingId: string | null) => (board: Board) => board.meetingId === meetingId;

const lastRank = async (
  { directory, network }: Facilitation,
  meetingId: string | null,
): Promise<string | null> => {
  const boards = await (meetingId === null
    ? directory.listContinuousBoards(network.id)
    : directory.listBoards(meetingId));
  return boards.filter(isOf(meetingId)).at(-1)?.rank ?? null;
};

/** The meetings whose documents list a board: its own or, for the network's boards, every one. */
export const meetingsShowing = async (
  { directory, network }: Facilitation,
  { meetingId }: Pick<Board, 'meetingId'>,
): Promise<string[]> => {
  if (meetingId !== null) return [meetingId];
  const meetings = await directory.listMeetings(network.id);
  return meetings.map((meeting) => meeting.id);
};

/** False when a meeting has as many boards as the server takes, those in its trash included. */
export const hasRoomForBoard = async (
  { directory, limits }: Facilitation,
  meetingId: string,
): Promise<boolean> => {
  const boards = await directory.listBoards(meetingId);
  return boards.filter(isOf(meetingId)).length < limits.MAX_BOARDS_PER_MEETING;
};

export type NewBoard = {
  /** `null` for a continuous board of the network. */
  readonly meetingId: string | null;
  readonly content: BoardContent;
  readonly visibility?: Visibility;
  readonly afterwards?: Afterwards;
  /** The breakout group or the mingling table whose board it is to be. */
  readonly group?: string | null;
  readonly table?: string | null;
};

/** Adds a board after the others. The document comes first: a board that is listed always opens. */
export const createBoard = async (
  facilitation: Facilitation,
  created: NewBoard,
): Promise<Board> => {
  const { meetingId, content, group = null, table = null } = created;
  const { visibility = 'withMeeting', afterwards = 'open' } = created;
  const { directory, documents, network, now } = facilitation;
  const id = createId();
  await documents.createBoard(id, content);
  const board: Board = {
    id,
    meetingId,
    title: content.title,
    layout: content.layout,
    visibility,
    afterwards,
    rank: rankBetween(await lastRank(facilitation, meetingId), null),
    noteCount: content.notes.length,
    removedAt: null,
    group,
    table,
    isLasting: false,
    ...NEVER_WOKEN,
    hosts: [],
  };
  await directory.insertBoard({ board, networkId: network.id, now: now() });
  const meetings = await meetingsShowing(facilitation, board);
  await Promise.all(meetings.map(facilitation.mirror));
  return board;
};
