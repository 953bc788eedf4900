import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { VotePlan } from '../../../shared/board/records/vote.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { defaultBudget } from '../../../shared/voting/ballot.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';
import { tellVote } from './tell-vote.ts';
import { votedNotes } from './voted-notes.ts';

type OpenVote = CommandOf<'vote.open'>;

const findBoards = async (
  { directory }: Facilitation,
  meetingId: string,
  boards: readonly string[],
): Promise<Result<readonly string[], Refusal>> => {
  const found = await Promise.all(boards.map((id) => directory.findBoard(id)));
  const areOurs = found.every((board) => board?.meetingId === meetingId && !board.removedAt);
  return areOurs ? ok([...new Set(boards)]) : refuse('not-found', 'There is no such board here.');
};

/** The round that this vote is: the first, or the one after a vote that has closed. */
const roundOf = async (
  { directory }: Facilitation,
  { again }: OpenVote,
  meetingId: string,
): Promise<Result<number, Refusal>> => {
  if (again === undefined) return ok(1);
  const before = await directory.findVote(again);
  if (before?.meetingId !== meetingId || before.state !== 'closed') {
    return refuse('not-found', 'There is no closed vote to ask again.');
  }
  return ok(before.plan.round + 1);
};

/** All that the sender said or left to us, but for the number of dots. */
const planOf = (
  command: OpenVote,
  of: Pick<VotePlan, 'boards' | 'round' | 'openedBy'>,
): VotePlan => {
  const { question, method = 'dots', scope = {}, cumulative = false, again } = command;
  const { scales = ['rating'] } = command;
  return {
    question,
    method,
    scales: method === 'scale' ? [...new Set(scales)] : [],
    scope: { sections: scope.sections ?? [], tag: scope.tag ?? '' },
    budget: 0,
    cumulative: method === 'dots' && cumulative,
    secret: command.secret ?? true,
    leadersVote: command.leadersVote ?? true,
    ...(command.closesWhenDone && { closesWhenDone: true as const }),
    ...(again !== undefined && { again }),
    ...of,
  };
};

/** How many notes there are to vote on, on the board that has most. */
const countItems = async (facilitation: Facilitation, plan: VotePlan): Promise<number> => {
  const voted = await Promise.all(
    plan.boards.map((board) => votedNotes(facilitation, board, plan.scope)),
  );
  return Math.max(...voted.map(({ size }) => size));
};

/** Who may vote: whoever has joined by now, but for viewers. */
const electorateOf = async (
  { directory }: Facilitation,
  meetingId: string,
  { leadersVote }: VotePlan,
): Promise<readonly string[]> => {
  const people = await directory.listPartakers(meetingId);
  return people
    .filter(({ role }) => role === 'participant' || (role === 'facilitator' && leadersVote))
    .map(({ id }) => id);
};

/** Writes the vote down where ballots are kept, then in the boards: a crash in between is made good by the next start. */
const begin = async (
  facilitation: Facilitation,
  meetingId: string,
  { plan, closesAt }: { readonly plan: VotePlan; readonly closesAt: number | null },
): Promise<Outcome> => {
  const { directory, limits, now } = facilitation;
  const id = createId();
  const opened = await directory.openVote({
    vote: {
      id,
      meetingId,
      plan,
      budget: plan.method === 'dots' ? plan.budget : null,
      openedAt: now(),
      closesAt,
    },
    electorate: await electorateOf(facilitation, meetingId, plan),
    max: limits.MAX_VOTES_PER_MEETING,
  });
  if (opened === 'taken') return refuse('conflict', 'A vote is open on one of these boards.');
  if (opened === 'limit') {
    return refuse('limit-reached', 'The meeting has as many votes as this server takes.');
  }
  await tellVote(facilitation, id);
  return ok({ vote: id });
};

/** Opens a vote on boards of the meeting. */
export const openVote = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: OpenVote,
): Promise<Outcome> => {
  const { closesAt = null } = command;
  if (closesAt !== null && closesAt <= facilitation.now()) {
    return refuseField('closesAt', 'must be in the future');
  }
  const boards = await findBoards(facilitation, meeting.id, command.boards);
  if (!boards.ok) return boards;
  const round = await roundOf(facilitation, command, meeting.id);
  if (!round.ok) return round;
  const of = { boards: [...boards.value], round: round.value, openedBy: session.personId };
  const plan = planOf(command, of);
  const items = await countItems(facilitation, plan);
  if (items === 0) return refuse('conflict', 'There is nothing to vote on.');
  const budget = plan.method === 'dots' ? (command.budget ?? defaultBudget(items)) : 0;
  return begin(facilitation, meeting.id, { plan: { ...plan, budget }, closesAt });
};
