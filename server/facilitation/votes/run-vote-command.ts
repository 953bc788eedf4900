import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { voteCommandRoles } from '../../../shared/api/commands/vote-commands.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import type { StoredVote } from '../../directory/votes.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';
import { castBallot } from './cast-ballot.ts';
import { openVote } from './open-vote.ts';
import { tellVote } from './tell-vote.ts';
import { whoWaits } from './who-waits.ts';

type VoteCommand = CommandOf<keyof typeof voteCommandRoles>;

const findVote = async (
  { directory }: Facilitation,
  meetingId: string,
  id: string,
): Promise<Result<StoredVote, Refusal>> => {
  const vote = await directory.findVote(id);
  return vote?.meetingId === meetingId
    ? ok(vote)
    : refuse('not-found', 'There is no such vote here.');
};

/** Lets the boards know what was done, or says that the vote is not in a state for it. */
const told = async (
  facilitation: Facilitation,
  vote: string,
  isDone: boolean,
): Promise<Outcome> => {
  if (!isDone) return refuse('conflict', 'The vote is not open, or not there any more.');
  await tellVote(facilitation, vote);
  return ok(null);
};

const extendVote = async (
  facilitation: Facilitation,
  { vote, closesAt }: CommandOf<'vote.extend'>,
): Promise<Outcome> => {
  const { directory, now } = facilitation;
  if (closesAt !== null && closesAt <= now()) {
    return refuseField('closesAt', 'must be in the future');
  }
  const done = await told(facilitation, vote, await directory.extendVote({ vote, closesAt }));
  return done.ok ? ok({ closesAt }) : done;
};

/** Only those are admitted who are in the meeting and take part. */
const admitVoters = async (
  facilitation: Facilitation,
  vote: StoredVote,
  { people }: CommandOf<'vote.admit'>,
): Promise<Outcome> => {
  const waiting = await whoWaits(facilitation, vote);
  const admitted = await facilitation.directory.admitVoters({
    vote: vote.id,
    people: people === undefined ? waiting : waiting.filter((id) => people.includes(id)),
  });
  const done = await told(facilitation, vote.id, admitted !== null);
  return done.ok ? ok({ admitted }) : done;
};

/** The boards are told how many are done by the clock, not with the one who says so. */
const setDone = async (
  { directory, now }: Facilitation,
  { session }: Sender,
  { vote, done = true }: CommandOf<'vote.done'>,
): Promise<Outcome> =>
  (await directory.setVoterDone({ vote, person: session.personId, isDone: done, now: now() }))
    ? ok(null)
    : refuse('conflict', 'The vote is not open, or you joined after it had opened.');

/** Votes: opened, cast, closed and taken away. */
export const runVoteCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: VoteCommand,
): Promise<Outcome> => {
  if (command.type === 'vote.open') return openVote(facilitation, sender, command);
  const { directory, now } = facilitation;
  const found = await findVote(facilitation, sender.meeting.id, command.vote);
  if (!found.ok) return found;
  const { id } = found.value;
  switch (command.type) {
    case 'vote.cast':
      return castBallot(facilitation, sender, { vote: found.value, command });
    case 'vote.done':
      return setDone(facilitation, sender, command);
    case 'vote.extend':
      return extendVote(facilitation, command);
    case 'vote.admit':
      return admitVoters(facilitation, found.value, command);
    case 'vote.close':
      return told(facilitation, id, await directory.closeVote({ vote: id, now: now() }));
    case 'vote.discard':
      return told(facilitation, id, await directory.discardVote(id));
    case 'vote.restore':
      return told(facilitation, id, await directory.restoreVote(id));
  }
};
