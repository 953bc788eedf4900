import { createId } from '../../../shared/lib/id.ts';
import { foldName } from '../../../shared/network/fold-name.ts';
import {
  documentName,
  draftsOfBoard,
  parseDocumentName,
} from '../../../shared/protocol/documents.ts';
import type { Erasure } from '../../directory/erasures.ts';
import { forgetFilesOf } from '../files/sweep-files.ts';
import type { Facilitation } from '../facilitation.ts';

type Erasing = Pick<Facilitation, 'directory' | 'documents' | 'files' | 'inTurn' | 'now'>;

/** All documents, or those of the one meeting. */
const documentsOf = async (
  { directory, documents }: Erasing,
  meetingId: string | null,
): Promise<readonly string[]> => {
  const names = await documents.listDocuments();
  if (meetingId === null) return names;
  const boards = (await directory.listBoards(meetingId)).filter(
    (board) => board.meetingId === meetingId,
  );
  const own = new Set([
    documentName({ kind: 'meeting', id: meetingId }),
    ...boards.flatMap(({ id }) => [
      documentName({ kind: 'board', id }),
      documentName({ kind: 'held', boardId: id }),
    ]),
  ]);
  const drafts = boards.map(({ id }) => draftsOfBoard(id));
  return names.filter(
    (name) => own.has(name) || drafts.some((beginning) => name.startsWith(beginning)),
  );
};

const carryOut = async (erasing: Erasing, erasure: Omit<Erasure, 'finishedAt'>): Promise<void> => {
  const { directory, documents, now } = erasing;
  const { id, person, notes, chosen, meetingId } = erasure;
  const names = await documentsOf(erasing, meetingId);
  const evenly = meetingId !== null;
  await documents.erase(names, { person, notes, chosen: new Set(chosen), evenly });
  const boards = names
    .map(parseDocumentName)
    .flatMap((ref) => (ref?.kind === 'board' ? [ref.id] : []));
  await forgetFilesOf(erasing, person, boards);
  await directory.finishErasure({ id, now: now() });
};

/**
 * Erases what somebody wrote, or whose it was, from documents and their past. Resolves when nothing of it is on the disk
 * any more; what a crash leaves is completed by the next start.
 */
export const erasePerson = async (
  erasing: Erasing,
  wish: Pick<Erasure, 'person' | 'meetingId' | 'notes' | 'chosen' | 'forget'>,
): Promise<void> => {
  const { directory, documents, now } = erasing;
  const person = await directory.findPerson(wish.person);
  const membership = await directory.listMembership(wish.person);
  const erasure = { ...wish, id: createId(), at: now() };
  const ended = await directory.startErasure({ erasure, foldedName: foldName(person?.name ?? '') });
  documents.sessionsRevoked(ended);
  if (wish.forget) {
    for (const meetingId of membership) {
      const nobody = { participantId: wish.person, name: '', organisation: '', region: '' };
      documents.personChanged(meetingId, nobody);
    }
  }
  // One at a time: two would rewrite the same documents.
  await erasing.inTurn('erasure', () => carryOut(erasing, erasure));
};

/** Completes what was under way when the server died. */
export const finishErasures = async (erasing: Erasing): Promise<void> => {
  const erasures = await erasing.directory.listErasures();
  for (const erasure of erasures) {
    if (erasure.finishedAt === null) await carryOut(erasing, erasure);
  }
};
