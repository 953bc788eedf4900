import { filesPath, openingFilesPath } from '../../shared/api/files.ts';
import type { Board } from '../board/board.ts';

/** Where a file is fetched from, by its hash; with a name it is what a download is called. */
export type AddressOf = (hash: string, name?: string) => string;

const under =
  (path: string): AddressOf =>
  (hash, name) =>
    name === undefined ? `${path}/${hash}` : `${path}/${hash}?name=${encodeURIComponent(name)}`;

/** Of the board's files. */
export const fileAddress = (
  { meetingId, boardId }: Pick<Board, 'meetingId' | 'boardId'>,
  ...file: Parameters<AddressOf>
): string => under(filesPath(meetingId, boardId))(...file);

/** Of the files in the opening that a theme's groups share. */
export const openingFileAddress = (meetingId: string, themeId: string): AddressOf =>
  under(openingFilesPath(meetingId, themeId));
