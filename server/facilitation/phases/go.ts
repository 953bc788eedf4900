import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { startTimer } from '../../../shared/meeting/live/timer.ts';
import { endPhases } from '../../../shared/meeting/phases/end-phases.ts';
import { planOf } from '../../../shared/meeting/phases/plan.ts';
import {
  readAgenda,
  readControl,
  readPhases,
  readPhasesAhead,
} from '../../../shared/meeting/read.ts';
import type { Phase } from '../../../shared/meeting/records/phase.ts';
import { clearRoot, removeKey, writeRoot } from '../../../shared/meeting/write.ts';
import { findGroup } from '../breakouts/find.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { markUnsettled } from './settle-boards.ts';

/** Who moves, and when. */
export type Mover = { readonly by: string; readonly at: number };

type Answer = Result<{ readonly phase: string | null }, Refusal>;

const MINUTE_S = 60;

/** Somebody was faster: the document says who. */
const overtaken = (phase: string | null): Answer =>
  refuse('conflict', phase === null ? 'There is no phase now.' : `It is phase ${phase} now.`);

const findPhase = (doc: Y.Doc, id: string): Phase | null =>
  readPhases(doc).find((phase) => phase.id === id) ?? null;

const currentOf = (doc: Y.Doc, group: string | undefined): string | null => {
  const current = readControl(doc).phase?.phase ?? null;
  return group === undefined ? current : (readPhasesAhead(doc).get(group)?.phase ?? current);
};

/** Those whom the others have caught up with, or left for another part, are ahead no longer. */
const dropCaughtUp = (doc: Y.Doc, to: Phase): void => {
  const plan = planOf(readPhases(doc), readAgenda(doc));
  const later = plan.slice(plan.findIndex(({ id }) => id === to.id) + 1);
  const ahead = new Set(later.filter(({ part }) => part === to.part).map(({ id }) => id));
  for (const [group, { phase }] of readPhasesAhead(doc)) {
    if (!ahead.has(phase)) removeKey(doc, 'phasesAhead', group);
  }
};

const moveAll = (
  doc: Y.Doc,
  { to, seconds }: { readonly to: Phase; readonly seconds: number },
  { by, at }: Mover,
): void => {
  const timer = seconds > 0 ? startTimer(seconds * 1000, at) : null;
  writeRoot(doc, 'control', { phase: { phase: to.id, since: at, by }, timer });
  clearRoot(doc, 'ready');
  dropCaughtUp(doc, to);
};

/** Brings the meeting or one group to a phase, if the sender saw the one it is in. */
export const goToPhase = (
  doc: Y.Doc,
  { from, to, group, seconds }: CommandOf<'phase.go'>,
  mover: Mover,
): Answer => {
  const phase = findPhase(doc, to);
  if (!phase) return refuse('not-found', 'There is no such phase here.');
  if (group !== undefined) {
    const found = findGroup(doc, group);
    if (!found.ok) return found;
  }
  const current = currentOf(doc, group);
  if (current !== from) return overtaken(current);
  if (group !== undefined) {
    if (readControl(doc).phase?.phase === to) removeKey(doc, 'phasesAhead', group);
    else doc.getMap('phasesAhead').set(group, { phase: to, since: mover.at });
  } else if (from !== to) {
    moveAll(doc, { to: phase, seconds: seconds ?? phase.minutes * MINUTE_S }, mover);
  }
  markUnsettled(doc, createId());
  return ok({ phase: to });
};

/** Ends the phase, or brings a group that runs ahead back to the others. */
export const stopPhase = (doc: Y.Doc, { from, group }: CommandOf<'phase.stop'>): Answer => {
  const current = currentOf(doc, group);
  if (current !== from) return overtaken(current);
  if (group === undefined) {
    endPhases(doc);
    return ok({ phase: null });
  }
  removeKey(doc, 'phasesAhead', group);
  markUnsettled(doc, createId());
  return ok({ phase: currentOf(doc, group) });
};
