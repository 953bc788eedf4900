import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { UndoneBoard } from '../../../shared/api/moderation.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { Board } from '../../directory/records.ts';
import { findOwnBoard } from '../board-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { planUndo, undoSteps } from './plan-undo.ts';

/** The board that was named, or all of the meeting's. */
const boardsOf = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  board: string | undefined,
): Promise<Result<readonly Board[], Refusal>> => {
  if (board === undefined) return ok(await facilitation.directory.listBoards(meeting.id));
  const found = await findOwnBoard(facilitation, session, board);
  return found.ok ? ok([found.value]) : found;
};

/** Takes back what one person did in a stretch of time, or says what that would be. */
export const undoChanges = async (
  facilitation: Facilitation,
  sender: Sender,
  { participantId: person, board, since, until, preview = false }: CommandOf<'changes.undo'>,
): Promise<Outcome> => {
  const { directory, documents, now } = facilitation;
  const people = await directory.listPeople(sender.meeting.id);
  if (!people.some(({ id }) => id === person)) {
    return refuse('not-found', 'There is no such person here.');
  }
  const found = await boardsOf(facilitation, sender, board);
  if (!found.ok) return found;
  const mark = { at: now(), by: sender.session.personId };
  const boards: UndoneBoard[] = [];
  for (const { id, title } of found.value) {
    const rows = await documents.changesOn(id, since);
    if (!rows.some((row) => row.person === person && row.at <= until)) continue;
    const plan = await documents.editBoard(id, (doc) => {
      const planned = planUndo(doc, rows, { person, since, until });
      if (!preview) undoSteps(doc, planned.steps, mark);
      return planned;
    });
    if (plan === null || (plan.steps.length === 0 && plan.kept === 0)) continue;
    const changes = plan.steps.map(({ kind, root, words, at }) => ({ kind, root, words, at }));
    boards.push({ board: id, title, changes, kept: plan.kept });
  }
  return ok({ boards });
};
