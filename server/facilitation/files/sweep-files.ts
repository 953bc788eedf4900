import type { BoardFile } from '../../directory/board-files.ts';
import { filesInOpenings } from '../breakouts/theme-files.ts';
import type { Facilitation } from '../facilitation.ts';

/** As long as what is in the trash, and what the change log knows, can come back. */
const UNUSED_KEPT_MS = 30 * 86_400_000;

type Sweeping = Pick<Facilitation, 'directory' | 'documents' | 'files'>;

/** Openings of a meeting have their files on the boards of their groups. */
const filesOfOpenings = async (
  { directory, documents }: Sweeping,
  boardId: string,
): Promise<readonly string[]> => {
  const board = await directory.findBoard(boardId);
  if (board === null || board.meetingId === null) return [];
  return (await documents.readMeeting(board.meetingId, filesInOpenings)) ?? [];
};

/** Forgets those of a board's files that no opening and no note stands on any more, not even one in the trash. */
const forgetUnusedFiles = async (
  sweeping: Sweeping,
  board: string,
  isMeant: (file: BoardFile) => boolean,
): Promise<void> => {
  const { directory, documents, files } = sweeping;
  const old = (await directory.listFiles(board)).filter(isMeant);
  if (old.length === 0) return;
  const inUse = new Set([
    ...(await documents.filesInUse(board)),
    ...(await filesOfOpenings(sweeping, board)),
  ]);
  const hashes = old.map(({ hash }) => hash).filter((hash) => !inUse.has(hash));
  if (hashes.length === 0) return;
  await documents.filesRemoved(board, hashes);
  await directory.removeFiles({ board, hashes });
  await files.removeUnused(hashes, (asked) => directory.unknownFiles(asked));
};

/** Forgets what no note has stood on for a month, and what a crash has left in the folder. */
export const sweepFiles = async (sweeping: Sweeping, now: number): Promise<void> => {
  const { directory, files } = sweeping;
  const before = now - UNUSED_KEPT_MS;
  for (const board of await directory.listBoardsWithFiles(before)) {
    await forgetUnusedFiles(sweeping, board, ({ createdAt }) => createdAt < before);
  }
  await files.removeUnused(await files.list(), (asked) => directory.unknownFiles(asked));
};

/** Somebody's notes are gone for good: so is what they sent and no other note stands on, and nothing says who sent the rest. */
export const forgetFilesOf = async (
  sweeping: Sweeping,
  person: string,
  boards: readonly string[],
): Promise<void> => {
  for (const board of boards) {
    await forgetUnusedFiles(sweeping, board, (file) => file.person === person);
  }
  await sweeping.directory.detachFiles({ person, boards });
};
