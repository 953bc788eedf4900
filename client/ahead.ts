import { isAs } from '../shared/api/as.ts';
import { askForMeetingAhead } from './api/meeting.ts';

const BOARD = /^\/m\/([^/]+)\/([^/]+)\/b\/[^/]+$/;

/**
 * Whoever comes straight to a board gets its code and its meeting at once, and not when the first texts are here: on a
 * phone each step is a fifth of a second. What fails here is asked for again by the page, which says so.
 */
export const fetchAhead = (pathname: string): void => {
  const [, meetingId, as = ''] = BOARD.exec(pathname) ?? [];
  if (meetingId === undefined || !isAs(as)) return;
  askForMeetingAhead(decodeURIComponent(meetingId), as);
  import('./board-page/BoardPage.tsx').catch(() => undefined);
};
