/** What one person may do in one part of a meeting: edit a theme's opening, run a group, run a mingling table. */
export const GRANT_KINDS = ['presenter', 'groupHost', 'tableHost'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** How many people one part of a meeting names who hold a right on it. */
export const MAX_HOLDERS = 60;
