import type { KeptFile } from '../../shared/board/records/attachment.ts';

/** In place of a person: it is not written down who sent it, as for a nameless note, or no longer. */
export const NOBODY = '';

/** A file that a board has. */
export type BoardFile = KeptFile & {
  readonly board: string;
  /** Who sent it first, or `NOBODY`. */
  readonly person: string;
  readonly createdAt: number;
};

/** In bytes; what is there twice counts once for each board. */
export type FileRoom = {
  readonly board: number;
  /** Of one person on one board. */
  readonly person: number;
  readonly server: number;
};

export type FileSums = { readonly files: number; readonly bytes: number };

/** Which files boards have. The bytes are in server/files. */
export interface BoardFiles {
  /**
   * Says whose room would not do, or `null` when the file is written down; one that the board has already always is. Where
   * nobody has sent it now, nobody has sent it before.
   */
  addFile(args: { file: BoardFile; room: FileRoom }): Promise<keyof FileRoom | null>;
  /** Lets another board have files too, which the first one has. */
  shareFiles(args: {
    from: string;
    to: string;
    hashes: readonly string[];
    now: number;
  }): Promise<readonly BoardFile[]>;
  findFile(args: { board: string; hash: string }): Promise<BoardFile | null>;
  /** The same file on the boards of one meeting. */
  listFileCopies(args: { meetingId: string; hash: string }): Promise<readonly BoardFile[]>;
  listFiles(board: string): Promise<readonly BoardFile[]>;
  /** Of all boards of the meeting, each once. */
  listMeetingFiles(meetingId: string): Promise<readonly string[]>;
  /** Boards that have files older than this. */
  listBoardsWithFiles(before: number): Promise<readonly string[]>;
  removeFiles(args: { board: string; hashes: readonly string[] }): Promise<void>;
  /** Says of these boards' files no longer that it was this person who sent them. */
  detachFiles(args: { person: string; boards: readonly string[] }): Promise<void>;
  /** Those that no board has. */
  unknownFiles(hashes: readonly string[]): Promise<readonly string[]>;
  sumFiles(): Promise<FileSums>;
}
