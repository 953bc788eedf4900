import { askForBoardAhead } from './api/board-state.ts';
import { askForMeetingAhead } from './api/meeting.ts';
import { boardAt } from './board-address.ts';
import { fetchView, isView } from './board-page/view-loaders.ts';
import { isRememberedBoard } from './board/boards-memory.ts';
import { chosenView } from './preferences/chosen-view.ts';

/** The view that one chose, or the one that the meeting names; on a phone a canvas is nothing that comes unasked. */
const fetchViewAhead = async (
  boardId: string,
  asking: ReturnType<typeof askForMeetingAhead>,
): Promise<void> => {
  const chosen = chosenView(boardId);
  if (isView(chosen)) return fetchView(chosen);
  const meeting = await asking;
  const board = meeting.ok ? meeting.value.boards.find(({ id }) => id === boardId) : undefined;
  if (isView(board?.layout) && board.layout !== 'canvas') fetchView(board.layout);
  return undefined;
};

/**
 * Whoever comes straight to a board gets its code, its meeting and its content at once, and not one after the other: on a
 * phone each step is a fifth of a second. What fails here is asked for again by the page, which says so.
 */
export const fetchAhead = (pathname: string): void => {
  const place = boardAt(pathname);
  if (place === null) {
    import('./framed-pages.tsx').catch(() => undefined);
    return;
  }
  const { meetingId, boardId, as } = place;
  const asking = askForMeetingAhead(meetingId, as);
  if (!isRememberedBoard(boardId)) askForBoardAhead(place);
  import('./board-page/BoardPage.tsx').catch(() => undefined);
  void fetchViewAhead(boardId, asking);
};
