import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readChoice } from '../../../shared/voting/ballot.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { StoredVote } from '../../directory/votes.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse, refuseField } from '../refusal.ts';
import { goneNotes } from './voted-notes.ts';

const REFUSED = {
  closed: refuse('conflict', 'The vote is closed.'),
  notElector: refuse(
    'not-allowed',
    'You joined after the vote had opened; a facilitator can let you vote.',
  ),
  budget: refuse('full', 'There are not that many dots left.'),
} as const;

/** May this person work on the board that the note is on? */
const mayUse = async (
  { directory }: Facilitation,
  { session, meeting }: Sender,
  boardId: string,
): Promise<boolean> => {
  const board = await directory.findBoard(boardId);
  return board !== null && boardAccess(session, board, meeting).access === 'write';
};

/**
 * Takes a vote. Whether the note is voted on is read from its board; the rest, who may vote, until when and with how many
 * dots, is decided in the one transaction that writes the ballot.
 */
export const castBallot = async (
  facilitation: Facilitation,
  sender: Sender,
  { vote, command }: { readonly vote: StoredVote; readonly command: CommandOf<'vote.cast'> },
): Promise<Outcome> => {
  const { directory, now } = facilitation;
  const { plan } = vote;
  const { board, note } = command;
  const choice = readChoice(plan, command);
  if (!choice.ok) return refuseField(choice.error, 'does not fit this vote');
  if (!plan.boards.includes(board) || !(await mayUse(facilitation, sender, board))) {
    return refuse('not-found', 'There is no such board in this vote.');
  }
  const person = sender.session.personId;
  const own = await directory.readBallots({ vote: vote.id, person });
  const gone = await goneNotes(facilitation, plan.scope, [...own.ballots, { board, note }]);
  if (gone.includes(note) && choice.value.value !== null) {
    return refuse('conflict', 'This note is not voted on.');
  }
  const cast = await directory.castBallot({
    vote: vote.id,
    person,
    board,
    note,
    scale: choice.value.scale,
    value: choice.value.value,
    gone,
    now: now(),
  });
  return cast.ok ? ok({ left: cast.left }) : REFUSED[cast.reason];
};
