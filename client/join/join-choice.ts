import { ROLES } from '../../shared/access/actor.ts';
import type { Role } from '../../shared/access/actor.ts';

/** The strongest of the roles, in the order of `ROLES`; `null` for none. */
const strongest = (roles: readonly Role[]): Role | null =>
  ROLES.find((role) => roles.includes(role)) ?? null;

/**
 * The stronger role that this device already holds in the meeting that a link leads to, if any: then people are asked
 * how they want to go on, since a link must never take a role away.
 */
export const strongerRoleHeld = (linkRole: Role, held: readonly Role[]): Role | null => {
  const best = strongest(held);
  return best !== null && ROLES.indexOf(best) < ROLES.indexOf(linkRole) ? best : null;
};

type Destination = {
  readonly meetingId: string;
  readonly role: Role;
  readonly boards: readonly { readonly id: string }[];
};

/** Where to go after the door: straight to the board when there is exactly one, else to the meeting's page. */
export const afterJoining = ({ meetingId, role, boards }: Destination): string => {
  const only = boards.length === 1 ? boards[0] : undefined;
  const meeting = `/m/${meetingId}/${role}`;
  return only ? `${meeting}/b/${only.id}` : meeting;
};
