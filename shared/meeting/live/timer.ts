import type { Timer } from '../records/control.ts';
import { MAX_TIMER_MS } from './max-timer.ts';

const within = (ms: number): number => Math.min(Math.max(ms, 0), MAX_TIMER_MS);

/** A timer that runs from now. */
export const startTimer = (lengthMs: number, now: number): Timer => ({
  endsAt: now + lengthMs,
  pausedRemainingMs: null,
  lengthMs,
});

/** How much of it is left at a time of the server's clock; 0 when it has ended. */
export const remainingMs = ({ endsAt, pausedRemainingMs }: Timer, now: number): number =>
  pausedRemainingMs ?? Math.max((endsAt ?? now) - now, 0);

/** So much more time, or less with a negative number. A timer that has ended runs again from now. */
export const extendTimer = (timer: Timer, ms: number, now: number): Timer => {
  const left = remainingMs(timer, now);
  const isPaused = timer.pausedRemainingMs !== null;
  const next = within(left + ms);
  const hasEnded = left === 0 && !isPaused;
  return {
    endsAt: isPaused ? null : now + next,
    pausedRemainingMs: isPaused ? next : null,
    lengthMs: hasEnded ? next : within(timer.lengthMs + next - left),
  };
};

/** Stands where it is; one that stands already stays as it was. */
export const pauseTimer = (timer: Timer, now: number): Timer =>
  timer.pausedRemainingMs === null
    ? { ...timer, endsAt: null, pausedRemainingMs: remainingMs(timer, now) }
    : timer;

/** Runs on; one that runs already stays as it was. */
export const resumeTimer = (timer: Timer, now: number): Timer =>
  timer.pausedRemainingMs === null
    ? timer
    : { ...timer, endsAt: now + timer.pausedRemainingMs, pausedRemainingMs: null };

/** The timer as it runs for a group that was given more time than the others, or less. */
export const timerOfGroup = (timer: Timer, extraMs: number): Timer =>
  extraMs === 0
    ? timer
    : {
        endsAt: timer.endsAt === null ? null : timer.endsAt + extraMs,
        pausedRemainingMs:
          timer.pausedRemainingMs === null ? null : within(timer.pausedRemainingMs + extraMs),
        lengthMs: within(timer.lengthMs + extraMs),
      };

/** How much longer than everybody's a group's timer runs. */
export const extraOf = (timer: Timer, ofGroup: Timer): number =>
  timer.endsAt !== null && ofGroup.endsAt !== null
    ? ofGroup.endsAt - timer.endsAt
    : (ofGroup.pausedRemainingMs ?? 0) - (timer.pausedRemainingMs ?? 0);
