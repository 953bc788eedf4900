import type { BoardCard } from '../../shared/api/boards.ts';
import type { GroupCard } from '../../shared/api/network.ts';
import type { GroupBoard } from '../directory/lasting-boards.ts';
import type { Board, MeetingCard } from '../directory/records.ts';

/** A board as a list shows it to somebody who may open it. */
export const toBoardCard = (
  board: Board,
  { access, role }: Pick<BoardCard, 'access' | 'role'>,
): BoardCard => ({
  id: board.id,
  title: board.title,
  layout: board.layout,
  visibility: board.visibility,
  afterwards: board.afterwards,
  rank: board.rank,
  noteCount: board.noteCount,
  continuous: board.meetingId === null,
  access,
  role,
  group: board.group,
  table: board.table,
  awakeUntil: board.isAwake ? board.openUntil : null,
  closedAt: board.isAwake ? null : board.openUntil,
});

/** A group that carries on, as coordinators find it. In its own place everybody belongs to it. */
export const toGroupCard = (
  { id, title, noteCount, keepers }: Pick<GroupBoard, 'id' | 'title' | 'noteCount' | 'keepers'>,
  meeting: Pick<MeetingCard, 'id' | 'title' | 'isGroup' | 'peopleCount'>,
): GroupCard => ({
  id,
  title,
  noteCount,
  meetingId: meeting.id,
  meeting: meeting.isGroup ? null : meeting.title,
  people: meeting.isGroup ? meeting.peopleCount : keepers,
});
