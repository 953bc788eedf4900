import * as z from 'zod/mini';
import type { Role } from '../access/actor.ts';

/** The ways into a meeting: a link for each role, and a code to say aloud. Each is renewed or revoked alone. */
export const LINK_KINDS = ['facilitator', 'participant', 'viewer', 'code'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export const linkKindValue = z.enum(LINK_KINDS);

/** The code admits participants; so do personal links, whatever right they bring along. */
export const roleOfLink = (kind: LinkKind | 'grant'): Role =>
  kind === 'code' || kind === 'grant' ? 'participant' : kind;
