import { MINUTE_MS } from '../../shared/meeting/agenda/times.ts';
import { remainingMs } from '../../shared/meeting/live/timer.ts';
import { type Planned, spreadMinutes } from '../../shared/meeting/phases/replan.ts';
import type { Phase } from '../../shared/meeting/records/phase.ts';
import { useProgramme } from '../agenda/use-programme.ts';
import { useServerMinute } from '../agenda/use-server-minute.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** Less than this is no lateness to speak of. */
const WORTH_SAYING_MIN = 2;

export type Late = {
  readonly minutes: number;
  /** What would fit into the time of the part. */
  readonly offer: readonly (Planned & { readonly phase: Phase })[];
};

/** How far the phases that are left overrun their part, and how they would fit; `null` while they do. */
export const useLate = (plan: readonly Phase[]): Late | null => {
  const { live } = useStage();
  const { timed } = useProgramme();
  const time = useServerMinute();
  const current = plan.find(({ id }) => id === live?.control.phase?.phase);
  const ends = timed.find(({ part }) => part.id === current?.part)?.ends ?? null;
  if (!live || !current || ends === null) return null;
  const { timer } = live.control;
  const left = ends - time - (timer ? remainingMs(timer, time) : 0);
  const later = plan.slice(plan.indexOf(current) + 1).filter(({ part }) => part === current.part);
  const planned = later.reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes = Math.ceil(planned - left / MINUTE_MS);
  if (minutes < WORTH_SAYING_MIN) return null;
  const spread = spreadMinutes(later, left / MINUTE_MS);
  const offer = (spread ?? []).flatMap((share) => {
    const phase = later.find(({ id }) => id === share.id);
    return phase && phase.minutes !== share.minutes ? [{ ...share, phase }] : [];
  });
  return offer.length === 0 ? null : { minutes, offer };
};
