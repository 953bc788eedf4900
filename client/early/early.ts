import { boardStatePath, meetingPath } from '../api/paths.ts';
import { isRememberedBoard } from '../board/boards-memory.ts';
import { boardAt } from '../board-address.ts';
import { askEarly } from './asked.ts';

// Stands in the page itself (scripts/vite-early.ts): whoever comes to a board asks for it while the first script is on its
// way. A device that has had the board open asks for nothing of it.
const place = boardAt(window.location.pathname);
if (place) {
  const { meetingId, boardId, as } = place;
  askEarly(meetingPath(meetingId), as);
  if (!isRememberedBoard(boardId)) askEarly(boardStatePath(meetingId, boardId), as);
}
