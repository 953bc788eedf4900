import type { Role } from '../../access/actor.ts';
import type { Breakout } from '../records/breakout.ts';
import type { Group, Place } from '../records/group.ts';

/** Why somebody cannot go to a group by themselves. */
export type NoChoice = 'assigned' | 'over' | 'full';

/** True when `taken` people leave room for one more. */
export const hasFreePlace = ({ capacity }: Pick<Group, 'capacity'>, taken: number): boolean =>
  capacity === 0 || taken < capacity;

/** Who of a breakout is in a group; `places` are the breakout's, by person. */
export const membersOf = (
  places: ReadonlyMap<string, Place> | undefined,
  groupId: string,
): readonly string[] =>
  [...(places ?? [])].filter(([, place]) => place.group === groupId).map(([person]) => person);

/** Why groups of this breakout cannot be chosen or left now, or `null` when they can. */
export const whyNotChoose = (
  { mode, stage }: Pick<Breakout, 'mode' | 'stage'>,
  role: Role,
): Exclude<NoChoice, 'full'> | null => {
  if (stage === 'over') return 'over';
  return mode === 'assigned' && role !== 'facilitator' ? 'assigned' : null;
};

/** Why this group cannot be gone to, in which `taken` others are; `null` when it can. */
export const whyNotJoin = (
  {
    breakout,
    group,
    taken,
  }: {
    readonly breakout: Pick<Breakout, 'mode' | 'stage'>;
    readonly group: Pick<Group, 'capacity'>;
    readonly taken: number;
  },
  role: Role,
): NoChoice | null => whyNotChoose(breakout, role) ?? (hasFreePlace(group, taken) ? null : 'full');
