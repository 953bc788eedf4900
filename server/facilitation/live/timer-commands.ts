import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import {
  extendTimer,
  extraOf,
  pauseTimer,
  remainingMs,
  resumeTimer,
  startTimer,
  timerOfGroup,
} from '../../../shared/meeting/live/timer.ts';
import { MAX_EXTRA_MS } from '../../../shared/meeting/live/max-timer.ts';
import { readControl, readGroups } from '../../../shared/meeting/read.ts';
import type { Timer } from '../../../shared/meeting/records/control.ts';
import { writeRecord, writeRoot } from '../../../shared/meeting/write.ts';
import { findGroup } from '../breakouts/find.ts';
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

/** Every group keeps what it was given on top: its own time changes just as everybody's. */
const carryGroupsAlong = (
  doc: Y.Doc,
  change: (timer: Timer) => Timer,
  { before, after }: { readonly before: Timer; readonly after: Timer },
): void => {
  for (const { id, extraMs } of readGroups(doc)) {
    if (extraMs === undefined) continue;
    const next = extraOf(after, change(timerOfGroup(before, extraMs)));
    if (next !== extraMs) writeRecord(doc, 'groups', { id, extraMs: next });
  }
};

/** What one group was given is nothing to a timer that begins anew, or to none. */
const takeExtrasBack = (doc: Y.Doc): void => {
  for (const { id, extraMs } of readGroups(doc)) {
    if (extraMs !== undefined) writeRecord(doc, 'groups', { id, extraMs: undefined });
  }
};

const extendForGroup = (
  doc: Y.Doc,
  { group: id, ms, now }: { readonly group: string; readonly ms: number; readonly now: number },
  timer: Timer,
): Answer => {
  const group = findGroup(doc, id);
  if (!group.ok) return group;
  const next = extendTimer(timerOfGroup(timer, group.value.group.extraMs ?? 0), ms, now);
  const extraMs = extraOf(timer, next);
  if (Math.abs(extraMs) > MAX_EXTRA_MS)
    return refuse('conflict', 'The timer ended long ago: start one.');
  writeRecord(doc, 'groups', { id, extraMs: extraMs === 0 ? undefined : extraMs });
  return ok({ endsAt: next.endsAt });
};

/** Runs a facilitator's command on the meeting's timer. */
export const runTimerCommand = (doc: Y.Doc, command: TimerCommand, now: number): Answer => {
  if (command.type === 'timer.start') {
    const timer = startTimer(command.seconds * 1000, now);
    writeRoot(doc, 'control', { timer });
    takeExtrasBack(doc);
    return ok({ endsAt: timer.endsAt });
  }
  if (command.type === 'timer.stop') {
    takeExtrasBack(doc);
    writeRoot(doc, 'control', { timer: null });
    return ok(null);
  }
  const before = readControl(doc).timer ?? null;
  if (before === null) return refuse('conflict', 'There is no timer: start one.');
  if (command.type === 'timer.extend' && command.group !== undefined) {
    return extendForGroup(doc, { group: command.group, ms: command.seconds * 1000, now }, before);
  }
  const change = (timer: Timer): Timer => changeTimer(timer, command, now);
  const timer = change(before);
  if (timer !== before) {
    writeRoot(doc, 'control', { timer });
    carryGroupsAlong(doc, change, { before, after: timer });
  }
  return command.type === 'timer.pause'
    ? ok({ remainingMs: remainingMs(timer, now) })
    : ok({ endsAt: timer.endsAt });
};
