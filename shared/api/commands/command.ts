import * as z from 'zod/mini';
import type { Role } from '../../access/actor.ts';

/** A command as the API takes it. Every command's description ends up in the OpenAPI document. */
export const command = <Name extends string, Fields extends z.core.$ZodLooseShape>(
  type: Name,
  description: string,
  fields: Fields,
) => z.object({ type: z.literal(type), ...fields }).check(z.describe(description));

export const FACILITATORS: readonly Role[] = ['facilitator'];
/** Whoever takes part; whether it is theirs to do is looked at with the thing itself. */
export const PARTAKERS: readonly Role[] = ['facilitator', 'participant'];
