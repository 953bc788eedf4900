import { filesPath } from '../../shared/api/files.ts';
import type { Board } from '../board/board.ts';

/** Where a file of the board is fetched from; with a name it is what a download is called. */
export const fileAddress = (
  { meetingId, boardId }: Pick<Board, 'meetingId' | 'boardId'>,
  hash: string,
  name?: string,
): string => {
  const address = `${filesPath(meetingId, boardId)}/${hash}`;
  return name === undefined ? address : `${address}?name=${encodeURIComponent(name)}`;
};
