import * as z from 'zod/mini';
import { idField } from './fields.ts';

/** `GET /api/meetings/:id/phase-notes`: what facilitators noted for themselves, by phase. */
export const phaseNotesAnswer = z.object({ notes: z.record(idField, z.string()) });
export type PhaseNotesAnswer = z.infer<typeof phaseNotesAnswer>;
