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

/** Who has somebody erased must not learn from a queue whose the notes without a name were; who erases their own is told so. */
const eraseDrafts = async (
  { documents, inTurn }: Erasing,
  names: readonly string[],
  { person, notes }: Pick<Erasure, 'person' | 'notes'>,
): Promise<void> => {
  for (const name of names) {
    const ref = parseDocumentName(name);
    if (ref?.kind !== 'draft' || ref.participantId !== person) continue;
    await inTurn(`drafts ${ref.boardId}`, () => documents.eraseDrafts(name, notes !== 'delete'));
  }
};

/** `meetings`: where the person has been, and somebody may watch which boards are written anew. */
const carryOut = async (
  erasing: Erasing,
  erasure: Omit<Erasure, 'finishedAt'>,
  meetings: readonly string[],
): Promise<void> => {
  const { directory, documents, now } = erasing;
  const { id, person, notes, chosen, meetingId } = erasure;
  const names = await documentsOf(erasing, meetingId);
  await eraseDrafts(erasing, names, erasure);
  const watched = await Promise.all(meetings.map((meeting) => documentsOf(erasing, meeting)));
  const even = new Set(watched.flat());
  const how = { person, notes, chosen: new Set(chosen) };
  await documents.erase(
    names.filter((name) => even.has(name)),
    { ...how, evenly: true },
  );
  await documents.erase(
    names.filter((name) => !even.has(name)),
    how,
  );
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
  await erasing.inTurn('erasure', () =>
    carryOut(erasing, erasure, wish.meetingId === null ? membership : [wish.meetingId]),
  );
};

/** Completes what was under way when the server died. */
export const finishErasures = async (erasing: Erasing): Promise<void> => {
  const erasures = await erasing.directory.listErasures();
  for (const erasure of erasures) {
    if (erasure.finishedAt !== null) continue;
    const { meetingId } = erasure;
    await carryOut(erasing, erasure, meetingId === null ? [] : [meetingId]);
  }
};
