/** What a tab is in a meeting, as its address says. `look` is a facilitator seeing what a participant sees. */
export const TAB_ROLES = ['facilitator', 'participant', 'viewer', 'look'] as const;

export type TabRole = (typeof TAB_ROLES)[number];

export const isTabRole = (value: string): value is TabRole =>
  TAB_ROLES.some((role) => role === value);
