import type { OwnVote } from '../../../shared/api/votes.ts';
import { dotsLeft } from '../../../shared/voting/ballot.ts';
import type { Session } from '../../directory/session.ts';
import type { StoredVote } from '../../directory/votes.ts';
import type { Facilitation } from '../facilitation.ts';
import { goneNotes } from './voted-notes.ts';
import { whoWaits } from './who-waits.ts';

const ownVote = async (
  facilitation: Facilitation,
  session: Session,
  vote: StoredVote,
): Promise<OwnVote> => {
  const { personId, role, look } = session;
  const own = await facilitation.directory.readBallots({ vote: vote.id, person: personId });
  const gone = await goneNotes(facilitation, vote.plan.scope, own.ballots);
  const ballots = own.ballots.filter(({ note }) => !gone.includes(note));
  const leads = role === 'facilitator' && !look;
  return {
    vote: vote.id,
    mayVote: own.isElector && !look && role !== 'viewer',
    isDone: own.isDone,
    left: vote.budget === null ? null : dotsLeft(vote.budget, ballots),
    ballots: ballots.map(({ board, note, scale, value }) => ({ board, note, scale, value })),
    waiting: leads ? [...(await whoWaits(facilitation, vote))] : null,
  };
};

/** What somebody sees of the votes that are open in their meeting: their own part. */
export const ownVotes = async (
  facilitation: Facilitation,
  session: Session,
): Promise<OwnVote[]> => {
  const votes = await facilitation.directory.listOpenVotes(session.meetingId);
  return Promise.all(votes.map((vote) => ownVote(facilitation, session, vote)));
};
