import * as z from 'zod/mini';
import { ROLES } from '../access/actor.ts';
import { idField } from './fields.ts';

/** A person as others in a meeting may know them; '' for what they did not tell. */
export const personAnswer = z.object({
  participantId: idField,
  name: z.string(),
  organisation: z.string(),
  region: z.string(),
});
export type PersonAnswer = z.infer<typeof personAnswer>;

/** `GET /api/meetings/:id/people`: empty for viewers. */
export const peopleAnswer = z.array(
  z.extend(personAnswer, {
    /** False for those whom one knows from their notes only: put out, forgotten by their browser, imported. */
    takesPart: z.boolean(),
    /** The strongest of their roles here; null for whoever takes no part. */
    role: z.nullable(z.enum(ROLES)),
  }),
);
export type PeopleAnswer = z.infer<typeof peopleAnswer>;
