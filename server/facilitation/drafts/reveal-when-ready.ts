import { readReady } from '../../../shared/meeting/read.ts';
import type { Facilitation } from '../facilitation.ts';

/** People come and go without a word: while drafts wait for everybody, it is looked at this often. */
const LOOK_EVERY_MS = 2_000;

/** True when all participants who have the board open have said since the writing began that they are ready. */
const isEverybodyReady = async (
  { documents }: Facilitation,
  meetingId: string,
  board: { readonly id: string; readonly since: number },
): Promise<boolean> => {
  const here = await documents.writersOn(board.id);
  const ready = await documents.readMeeting(meetingId, readReady);
  if (here === null) return false;
  return here.length > 0 && here.every((person) => (ready?.get(person)?.at ?? 0) >= board.since);
};

/** Shows what was written on this board if that waits for everybody, and everybody is ready; true when it did. */
export const revealIfReady = async (
  facilitation: Facilitation,
  meetingId: string,
  boardId: string,
): Promise<boolean> => {
  const { documents, inTurn } = facilitation;
  return inTurn(`drafts ${boardId}`, async () => {
    const drafting = await documents.readDrafting(boardId);
    if (drafting?.how !== 'ready') return false;
    const { since } = drafting;
    if (!(await isEverybodyReady(facilitation, meetingId, { id: boardId, since }))) return false;
    await documents.reveal(boardId, { kind: 'all' });
    return true;
  });
};

/** Somebody has said that they are ready: looks at the boards that they have open. */
export const revealWhereReady = async (
  facilitation: Facilitation,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
): Promise<void> => {
  const { directory, documents } = facilitation;
  for (const id of documents.boardsOpenFor(personId)) {
    const board = await directory.findBoard(id);
    if (board?.meetingId === meetingId) await revealIfReady(facilitation, meetingId, id);
  }
};

/**
 * Looks at all boards that wait for everybody: whoever was not ready may have left. Resolves to when to look again, `null`
 * when none waits.
 */
export const revealWhereAllAreReady = async (
  facilitation: Facilitation,
  onError: (error: unknown) => void,
): Promise<number | null> => {
  const { directory, documents, now } = facilitation;
  for (const id of documents.boardsWaitingForReady()) {
    const board = await directory.findBoard(id);
    if (board?.meetingId) await revealIfReady(facilitation, board.meetingId, id).catch(onError);
  }
  return documents.boardsWaitingForReady().length > 0 ? now() + LOOK_EVERY_MS : null;
};
