import type { Role } from '../../access/actor.ts';
import type { Group } from '../records/group.ts';

type Lifter = {
  readonly personId: string;
  readonly role: Role;
  /** The id of their own group of that breakout. */
  readonly ownGroup: string | null | undefined;
};

/** Whose notes these are to lift: the people of the group, whoever runs it, and facilitators. */
export const mayLift = (group: Group, { personId, role, ownGroup }: Lifter): boolean =>
  role === 'facilitator' ||
  (role === 'participant' && (group.hosts.includes(personId) || ownGroup === group.id));
