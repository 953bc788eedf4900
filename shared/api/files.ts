import * as z from 'zod/mini';
import { fileHashValue } from '../board/records/attachment.ts';
import { FILE_TYPES } from '../files/file-types.ts';

/** A file as the server keeps it: the hash is of what it keeps, not of what was sent. */
export const fileAnswer = z.object({
  hash: fileHashValue,
  type: z.enum(FILE_TYPES),
  /** In bytes. */
  size: z.int(),
});
export type FileAnswer = z.infer<typeof fileAnswer>;

/** Where a board's files are sent to, seen from a meeting. */
export const filesPath = (meetingId: string, boardId: string): string =>
  `/api/meetings/${meetingId}/boards/${boardId}/files`;

/** Where the files of a theme's opening are sent to; all its groups read them there. */
export const openingFilesPath = (meetingId: string, themeId: string): string =>
  `/api/meetings/${meetingId}/themes/${themeId}/files`;
