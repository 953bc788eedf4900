import type { StoredVote } from '../../directory/votes.ts';
import type { Facilitation } from '../facilitation.ts';

/** Who takes part in the meeting and joined too late to vote. */
export const whoWaits = async (
  { directory }: Pick<Facilitation, 'directory'>,
  { id, meetingId, plan }: StoredVote,
): Promise<readonly string[]> => {
  const [voters, people] = await Promise.all([
    directory.listVoters(id),
    directory.listPartakers(meetingId),
  ]);
  const known = new Set(voters);
  const mayVote = (role: string): boolean =>
    role === 'participant' || (role === 'facilitator' && plan.leadersVote);
  return people
    .filter(({ id: person, role }) => !known.has(person) && mayVote(role))
    .map(({ id: person }) => person);
};
