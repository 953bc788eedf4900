import { ROLES } from '../access/actor.ts';

/** As what a tab works in a meeting: a role, or `look`, a facilitator looking as a participant. */
const AS = [...ROLES, 'look'] as const;
export type As = (typeof AS)[number];

/** True for what a tab can be; a stranger may have written anything into an address or a header. */
export const isAs = (value: unknown): value is As => AS.some((as) => as === value);

/** The header that carries it; in a socket's address it is the parameter `as`. */
export const AS_HEADER = 'talkoot-as';
