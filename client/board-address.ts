import { type As, isAs } from '../shared/api/as.ts';

const BOARD = /^\/m\/([^/]+)\/([^/]+)\/b\/([^/]+)$/;

export type BoardAddress = {
  readonly meetingId: string;
  readonly boardId: string;
  readonly as: As;
};

/** The board that an address shows; `null` for every other page. */
export const boardAt = (pathname: string): BoardAddress | null => {
  const [, meeting, as, board] = BOARD.exec(pathname) ?? [];
  if (meeting === undefined || board === undefined || !isAs(as)) return null;
  return { meetingId: decodeURIComponent(meeting), boardId: decodeURIComponent(board), as };
};
