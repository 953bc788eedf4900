import { readReady } from '../../../shared/meeting/read.ts';
import type { Facilitation } from '../facilitation.ts';

/** True when all participants who have the board open have said since the writing began that they are ready. */
const isEverybodyReady = async (
  { documents }: Facilitation,
  meetingId: string,
  board: { readonly id: string; readonly since: number },
): Promise<boolean> => {
  const here = await documents.writersOn(board.id);
  const ready = await documents.readMeeting(meetingId, readReady);
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
