import { ROLES } from '../../shared/access/actor.ts';
import type { As } from '../../shared/api/as.ts';

/** What a tab is in a meeting, as its address says. `look` is a facilitator seeing what a participant sees. */
export type TabRole = As;

const TAB_ROLES: readonly TabRole[] = [...ROLES, 'look'];

export const isTabRole = (value: string): value is TabRole =>
  TAB_ROLES.some((role) => role === value);
