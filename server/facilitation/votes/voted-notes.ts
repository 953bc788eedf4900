import { readNote, readNotes } from '../../../shared/board/read.ts';
import type { VoteScope } from '../../../shared/board/records/vote.ts';
import { isInScope } from '../../../shared/voting/scope.ts';
import type { Facilitation } from '../facilitation.ts';

type Documents = Pick<Facilitation, 'documents'>;

/** The notes of a board that are voted on. */
export const votedNotes = async (
  { documents }: Documents,
  board: string,
  scope: VoteScope,
): Promise<ReadonlySet<string>> =>
  (await documents.editBoard(
    board,
    (doc) =>
      new Set(
        readNotes(doc)
          .filter((note) => isInScope(scope, note))
          .map(({ id }) => id),
      ),
  )) ?? new Set();

/** Which of these notes of a board are not voted on (any more). */
export const goneNotes = async (
  { documents }: Documents,
  scope: VoteScope,
  notes: readonly { readonly board: string; readonly note: string }[],
): Promise<readonly string[]> => {
  const boards = [...new Set(notes.map(({ board }) => board))];
  const gone = await Promise.all(
    boards.map(async (board) => {
      const asked = [
        ...new Set(notes.filter((one) => one.board === board).map(({ note }) => note)),
      ];
      const found = await documents.editBoard(board, (doc) =>
        asked.filter((id) => {
          const note = readNote(doc, id);
          return !note || !isInScope(scope, note);
        }),
      );
      return found ?? asked;
    }),
  );
  return gone.flat();
};
