import type { BoardContent } from '../../../shared/board/content.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { Board } from '../../directory/records.ts';
import type { Session } from '../../directory/session.ts';
import type { Facilitation } from '../facilitation.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A board of the meeting itself that is not in its trash. */
const findBoard = async (
  { directory }: Facilitation,
  { meetingId }: Session,
  id: string,
): Promise<Result<Board, Refusal>> => {
  const board = await directory.findBoard(id);
  return board !== null && board.meetingId === meetingId && board.removedAt === null
    ? ok(board)
    : refuse('not-found', 'There is no such board here.');
};

/** The board that groups lift notes to, when there is to be one. */
export const findPlenary = async (
  facilitation: Facilitation,
  session: Session,
  id: string | null,
): Promise<Result<Board | null, Refusal>> =>
  id === null ? ok(null) : findBoard(facilitation, session, id);

/**
 * What each group's board begins with: the sections, and the notes that stand on the prepared board as material. What
 * participants have tried out there is theirs, and is not multiplied in their names, nor is what was said of it.
 */
export const readPrepared = async (
  facilitation: Facilitation,
  session: Session,
  id: string,
): Promise<Result<BoardContent, Refusal>> => {
  const board = await findBoard(facilitation, session, id);
  if (!board.ok) return board;
  const { directory, documents } = facilitation;
  const [content, partakers] = await Promise.all([
    documents.readBoard(id),
    directory.listPartakers(session.meetingId),
  ]);
  if (content === null) return refuse('not-found');
  const guests = new Set(
    partakers.filter(({ role }) => role !== 'facilitator').map((person) => person.id),
  );
  const isPrepared = ({ author }: { readonly author?: string | undefined }): boolean =>
    author === undefined || !guests.has(author);
  const notes = content.notes
    .filter(isPrepared)
    // What a group was given is not what it has written.
    .map((note) => ({ ...note, origin: { board: id, note: note.id } }));
  const { comments: _said, drawings, ...prepared } = content;
  return ok({
    ...prepared,
    notes,
    ...(drawings && {
      drawings: {
        connectors: drawings.connectors.filter(isPrepared),
        strokes: drawings.strokes.filter(isPrepared),
        shapes: drawings.shapes.filter(isPrepared),
      },
    }),
  });
};
