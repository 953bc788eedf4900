/** What one person may do in one part of a meeting: edit a theme's opening, run a group, run a mingling table. */
export const GRANT_KINDS = ['presenter', 'groupHost', 'tableHost'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];
