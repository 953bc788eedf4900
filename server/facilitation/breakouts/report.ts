import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readControl } from '../../../shared/meeting/read.ts';
import type { Report } from '../../../shared/meeting/records/control.ts';
import { writeRoot } from '../../../shared/meeting/write.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findBreakout, groupsOf } from './find.ts';

const DEFAULT_MINUTES_EACH = 3;
const MINUTE_MS = 60_000;

type Answer<Value> = Result<Value, Refusal>;

const findReport = (doc: Y.Doc): Answer<Report> => {
  const report = readControl(doc).report ?? null;
  return report === null ? refuse('conflict', 'No groups report now: start it.') : ok(report);
};

/** Groups tell the others, one after the other, beginning with the first. */
export const startReport = (
  doc: Y.Doc,
  { breakout: id, minutesEach = DEFAULT_MINUTES_EACH, groups }: CommandOf<'report.start'>,
  now: number,
): Answer<null> => {
  const breakout = findBreakout(doc, id);
  if (!breakout.ok) return breakout;
  if (findReport(doc).ok) return refuse('conflict', 'Groups report already.');
  const known = groupsOf(doc, id).map((group) => group.id);
  const order = groups === undefined ? known : [...new Set(groups)];
  if (order.length === 0 || order.some((group) => !known.includes(group))) {
    return refuse('not-found', 'There is no such group here.');
  }
  const endsAt = now + minutesEach * MINUTE_MS;
  writeRoot(doc, 'control', {
    report: { breakout: id, groups: order, turn: 0, endsAt, minutesEach },
  });
  return ok(null);
};

/** Gives the turn to another group. Whoever saw another turn than there is learns it, and nothing moves. */
export const goTo = (
  doc: Y.Doc,
  { from, to }: CommandOf<'report.go'>,
  now: number,
): Answer<{ readonly turn: number }> => {
  const found = findReport(doc);
  if (!found.ok) return found;
  const report = found.value;
  if (report.turn !== from) return refuse('conflict', `It is turn ${report.turn}.`);
  if (to >= report.groups.length) return refuse('not-found', 'There is no such turn.');
  const endsAt = now + report.minutesEach * MINUTE_MS;
  writeRoot(doc, 'control', { report: { ...report, turn: to, endsAt } });
  return ok({ turn: to });
};

/** Gives the group whose turn it is more time, or less; a turn whose time is up gets it from now. */
export const extendTurn = (
  doc: Y.Doc,
  { seconds }: CommandOf<'report.extend'>,
  now: number,
): Answer<{ readonly endsAt: number }> => {
  const report = findReport(doc);
  if (!report.ok) return report;
  const endsAt = Math.max(Math.max(report.value.endsAt, now) + seconds * 1000, now);
  writeRoot(doc, 'control', { report: { ...report.value, endsAt } });
  return ok({ endsAt });
};

/** Everybody's view is free again. */
export const stopReport = (doc: Y.Doc): Answer<null> => {
  writeRoot(doc, 'control', { report: null });
  return ok(null);
};
