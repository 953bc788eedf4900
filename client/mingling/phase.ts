import type { Mingling } from '../../shared/meeting/records/mingling.ts';

/**
 * Where the mingling is: without times, long before, minutes before (`soon`), under way, in its last two minutes
 * (`ending`), over.
 */
export type Phase = 'untimed' | 'before' | 'soon' | 'running' | 'ending' | 'over';

type Times = Pick<Mingling, 'startsAt' | 'endsAt'>;

/** This long before it begins, who sits alone is told what to do. */
const SOON_MS = 5 * 60_000;
/** This long before it ends, everybody is told. */
export const LAST_CALL_MS = 2 * 60_000;

/** Each phase with the moment (ms) it begins, in order. */
const beginnings = ({ startsAt, endsAt }: Times): readonly (readonly [Phase, number])[] => [
  ...(startsAt == null
    ? []
    : ([
        ['soon', startsAt - SOON_MS],
        ['running', startsAt],
      ] as const)),
  ...(endsAt == null
    ? []
    : ([
        ['ending', endsAt - LAST_CALL_MS],
        ['over', endsAt],
      ] as const)),
];

export const phaseAt = (times: Times, now: number): Phase => {
  if (times.startsAt == null && times.endsAt == null) return 'untimed';
  const begun = beginnings(times).filter(([, at]) => at <= now);
  return begun.at(-1)?.[0] ?? (times.startsAt == null ? 'running' : 'before');
};

/** The next moment at which the phase changes, or `null` when it never will. */
export const nextPhaseAt = (times: Times, now: number): number | null =>
  beginnings(times).find(([, at]) => at > now)?.[1] ?? null;
