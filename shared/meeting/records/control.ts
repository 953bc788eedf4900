import * as z from 'zod/mini';
import { field, type FieldValues, optionalField } from '../../document/field.ts';
import { idValue, timeValue } from '../../document/values.ts';
import { MEETING_STATES } from '../state.ts';
import { attentionValue, spotlightValue } from './attention.ts';
import { videoLinkValue } from '../video-link.ts';
import { currentPhaseValue, phaseBoardsValue } from './phase.ts';

export const meetingStateValue = z.enum(MEETING_STATES);

/** The meeting's one clock: it runs to `endsAt`, or stands with so many ms left. */
export const timerValue = z.strictObject({
  endsAt: z.nullable(timeValue),
  pausedRemainingMs: z.nullable(z.int().check(z.gte(0))),
  /** What it was set to, for the bar beside it. */
  lengthMs: z.int().check(z.gte(0)),
});
export type Timer = z.infer<typeof timerValue>;

/** Groups tell the others, one after the other: everybody's view follows. */
export const reportValue = z.strictObject({
  breakout: idValue,
  /** The groups in their turn. */
  groups: z.array(idValue).check(z.minLength(1), z.maxLength(200)),
  /** Whose turn it is: a place in `groups`. */
  turn: z.int().check(z.gte(0)),
  endsAt: timeValue,
  minutesEach: z.int().check(z.gte(1), z.lte(60)),
});
export type Report = z.infer<typeof reportValue>;

/** What only the server writes, on a command it has checked, so that nobody can forge it. */
export const controlFields = {
  state: field(meetingStateValue, 'preparation'),
  openUntil: optionalField(z.nullable(timeValue)),
  timer: optionalField(z.nullable(timerValue)),
  report: optionalField(z.nullable(reportValue)),
  /** What a facilitator wants everybody to see. */
  attention: optionalField(z.nullable(attentionValue)),
  spotlight: optionalField(z.nullable(spotlightValue)),
  /** The video call of the whole meeting, once its time has come. */
  plenaryLink: optionalField(z.nullable(videoLinkValue)),
  /** When that time comes; absent when it has, or when there is no link. */
  plenaryLinkAt: optionalField(z.nullable(timeValue)),
  /** The phase that all are in, but for groups that run ahead. */
  phase: optionalField(z.nullable(currentPhaseValue)),
  phaseBoards: optionalField(phaseBoardsValue),
} as const;

export type Control = FieldValues<typeof controlFields>;
