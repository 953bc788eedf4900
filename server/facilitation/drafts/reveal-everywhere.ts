import type { PhaseRules } from '../../../shared/access/phase-rules.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuseField } from '../refusal.ts';
import { revealIfReady } from './reveal-when-ready.ts';

/** What one board's reveal has come to. */
type Shown = { readonly notes: number; readonly people: number; readonly isOver: boolean };

/** The meeting's own boards that the sender leads and on which something is written in secret or waits to be shown. */
const boardsDrafting = async (
  { directory, documents }: Facilitation,
  { session, meeting }: Sender,
): Promise<readonly string[]> => {
  const boards = (await directory.listBoards(meeting.id)).filter((board) => {
    if (board.meetingId !== meeting.id || board.removedAt !== null) return false;
    const { role, access } = boardAccess(session, board, meeting);
    return role === 'facilitator' && access === 'write';
  });
  const drafting = await Promise.all(boards.map(({ id }) => documents.readDrafting(id)));
  return boards.flatMap(({ id }, index) => (drafting[index] ? [id] : []));
};

/**
 * Shows what was written in secret on all boards of the meeting at once, or on each as soon as everybody there is ready.
 * Each board is a reveal of its own: after a crash in the middle the same command shows the rest.
 */
export const revealEverywhere = async (
  facilitation: Facilitation,
  sender: Sender,
  how: PhaseRules['reveal'],
): Promise<Outcome> => {
  if (how !== 'all' && how !== 'ready') return refuseField('board', 'says which');
  const { documents, inTurn } = facilitation;
  const boards = await boardsDrafting(facilitation, sender);
  const showAll = async (board: string): Promise<Shown | null> =>
    inTurn(`drafts ${board}`, () => documents.reveal(board, { kind: 'all' }));
  const showWhenReady = async (board: string): Promise<Shown> => {
    await inTurn(`drafts ${board}`, () => documents.revealWhenReady(board));
    const isOver = await revealIfReady(facilitation, sender.meeting.id, board);
    return { notes: 0, people: 0, isOver };
  };
  const shown = await Promise.all(boards.map(how === 'all' ? showAll : showWhenReady));
  const sum = (count: 'notes' | 'people'): number =>
    shown.reduce((total, one) => total + (one?.[count] ?? 0), 0);
  return ok({
    boards:
      how === 'all' ? shown.filter((one) => one !== null && one.notes > 0).length : boards.length,
    notes: sum('notes'),
    people: sum('people'),
    isOver: shown.every((one) => one?.isOver ?? false),
    next: null,
  });
};
