import * as z from 'zod/mini';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idValue, rankValue, shortText, timeValue } from '../../document/values.ts';

/** `choose`: everybody picks a group; `assigned`: facilitators say who is where. */
export const BREAKOUT_MODES = ['choose', 'assigned'] as const;
export const breakoutModeValue = z.enum(BREAKOUT_MODES);

/** `returning`: everybody is asked back and the time runs; `over`: groups can still be visited. */
export const BREAKOUT_STAGES = ['prepared', 'open', 'returning', 'over'] as const;
export const breakoutStageValue = z.enum(BREAKOUT_STAGES);
export type BreakoutStage = (typeof BREAKOUT_STAGES)[number];

/** One division of the meeting into groups, made from a prepared board. Server only. */
export const breakoutFields = {
  title: field(shortText(MAX_TITLE_LENGTH), ''),
  rank: field(rankValue, 'a0'),
  /** The board that the groups' boards were copied from; facilitators see it, others may not. */
  master: optionalField(idValue),
  /** The board that groups lift notes to and come back to. */
  plenary: optionalField(idValue),
  mode: field(breakoutModeValue, 'choose'),
  stage: field(breakoutStageValue, 'prepared'),
  /** How many video links there are for its groups; the links are the server's until the groups open. */
  linkCount: field(z.int().check(z.gte(0)), 0),
  openedAt: optionalField(timeValue),
  /** When those who are asked back are back. */
  backAt: optionalField(timeValue),
} as const;

export type Breakout = { readonly id: string } & FieldValues<typeof breakoutFields>;
