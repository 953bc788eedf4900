/** Where a meeting, or something of it, is asked for. */
export const meetingPath = (meetingId: string, rest = ''): string =>
  `/api/meetings/${encodeURIComponent(meetingId)}${rest}`;

/** Where a board's document is asked for in one piece. */
export const boardStatePath = (meetingId: string, boardId: string): string =>
  meetingPath(meetingId, `/boards/${encodeURIComponent(boardId)}/state`);
