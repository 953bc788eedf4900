import * as z from 'zod/mini';
import { GRANT_KINDS } from '../access/grant.ts';
import { timeValue } from '../document/values.ts';
import { idField, momentAnswer } from './fields.ts';
import { personAnswer } from './people.ts';

/** `GET /api/meetings/:id/grants`, for facilitators: every personal link, and who came by it. */
export const grantsAnswer = z.array(
  z.object({
    id: idField,
    kind: z.enum(GRANT_KINDS),
    /** The theme, group or table. */
    target: idField,
    /** Whom the link was made for. */
    name: z.string(),
    link: z.string(),
    createdAt: timeValue,
    lastUsedAt: momentAnswer,
    people: z.array(z.extend(personAnswer, { usedAt: timeValue })),
  }),
);
export type GrantsAnswer = z.infer<typeof grantsAnswer>;
