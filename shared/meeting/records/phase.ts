import * as z from 'zod/mini';
import { DEFAULT_RULES, rulesValue } from '../../access/phase-rules.ts';
import { MAX_PROMPT_LENGTH, MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idOrEmptyValue, idValue, rankValue, shortText, timeValue } from '../../document/values.ts';

export const MAX_PHASE_MINUTES = 24 * 60;
export const MAX_PHASE_NOTES_LENGTH = 4000;

/** One step within a part of the programme: what is asked, for how long, and what participants may do. Facilitators write it. */
export const phaseFields = {
  /** The part of the programme it belongs to; '' for the whole meeting. */
  part: field(idOrEmptyValue, ''),
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  rank: field(rankValue, 'a0'),
  /** What the timer is set to when it begins; 0 for no timer. */
  minutes: field(z.int().check(z.gte(0), z.lte(MAX_PHASE_MINUTES)), 10),
  prompt: field(shortText(MAX_PROMPT_LENGTH), ''),
  rules: field(rulesValue, DEFAULT_RULES),
  deleted: optionalField(z.boolean()),
} as const;

export type Phase = { readonly id: string } & FieldValues<typeof phaseFields>;

/** The phase that the meeting is in, since when, and who brought it there. */
export const currentPhaseValue = z.strictObject({ phase: idValue, since: timeValue, by: idValue });
export type CurrentPhase = z.infer<typeof currentPhaseValue>;

/** The phase of a group that runs ahead of the others, under the group's id; server only. */
export const phaseAheadValue = z.strictObject({ phase: idValue, since: timeValue });
export type PhaseAhead = z.infer<typeof phaseAheadValue>;

/**
 * The boards that a phase may have been written into. `unsettled` names the move that may not have reached all of them
 * yet, so that a server that died in the middle completes it.
 */
export const phaseBoardsValue = z.strictObject({
  boards: z.array(idValue).check(z.maxLength(2000)),
  unsettled: z.nullable(idValue),
});
