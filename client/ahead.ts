import { isAs } from '../shared/api/as.ts';
import { askForBoardAhead } from './api/board-state.ts';
import { askForMeetingAhead } from './api/meeting.ts';
import { isRememberedBoard } from './board/boards-memory.ts';

const BOARD = /^\/m\/([^/]+)\/([^/]+)\/b\/([^/]+)$/;

/**
 * Whoever comes straight to a board gets its code, its meeting and its content at once, and not one after the other: on a
 * phone each step is a fifth of a second. What fails here is asked for again by the page, which says so.
 */
export const fetchAhead = (pathname: string): void => {
  const [, meeting, as = '', board] = BOARD.exec(pathname) ?? [];
  if (meeting === undefined || board === undefined || !isAs(as)) return;
  const meetingId = decodeURIComponent(meeting);
  const boardId = decodeURIComponent(board);
  askForMeetingAhead(meetingId, as);
  if (!isRememberedBoard(boardId)) askForBoardAhead({ meetingId, boardId, as });
  import('./board-page/BoardPage.tsx').catch(() => undefined);
};
