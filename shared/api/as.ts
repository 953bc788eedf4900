import * as z from 'zod/mini';
import { ROLES } from '../access/actor.ts';

/** As what a tab works in a meeting: a role, or `look`, a facilitator looking as a participant. */
export const AS = [...ROLES, 'look'] as const;
export type As = (typeof AS)[number];
export const asValue = z.enum(AS);

/** The header that carries it; in a socket's address it is the parameter `as`. */
export const AS_HEADER = 'talkoot-as';
