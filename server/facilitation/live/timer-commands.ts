import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import {
  extendTimer,
  pauseTimer,
  remainingMs,
  resumeTimer,
  startTimer,
} from '../../../shared/meeting/live/timer.ts';
import { readControl } from '../../../shared/meeting/read.ts';
import type { Timer } from '../../../shared/meeting/records/control.ts';
import { writeRoot } from '../../../shared/meeting/write.ts';
import { type Refusal, refuse } from '../refusal.ts';

export type TimerCommand = CommandOf<`timer.${'start' | 'extend' | 'pause' | 'resume' | 'stop'}`>;

type Answer = Result<Readonly<Record<string, unknown>> | null, Refusal>;

const changeTimer = (
  timer: Timer,
  command: Exclude<TimerCommand, { type: 'timer.start' | 'timer.stop' }>,
  now: number,
): Timer => {
  switch (command.type) {
    case 'timer.extend':
      return extendTimer(timer, command.seconds * 1000, now);
    case 'timer.pause':
      return pauseTimer(timer, now);
    case 'timer.resume':
      return resumeTimer(timer, now);
  }
};

/** Runs a facilitator's command on the meeting's timer. */
export const runTimerCommand = (doc: Y.Doc, command: TimerCommand, now: number): Answer => {
  if (command.type === 'timer.start') {
    const timer = startTimer(command.seconds * 1000, now);
    writeRoot(doc, 'control', { timer });
    return ok({ endsAt: timer.endsAt });
  }
  if (command.type === 'timer.stop') {
    writeRoot(doc, 'control', { timer: null });
    return ok(null);
  }
  const before = readControl(doc).timer ?? null;
  if (before === null) return refuse('conflict', 'There is no timer: start one.');
  const timer = changeTimer(before, command, now);
  if (timer !== before) writeRoot(doc, 'control', { timer });
  return command.type === 'timer.pause'
    ? ok({ remainingMs: remainingMs(timer, now) })
    : ok({ endsAt: timer.endsAt });
};
