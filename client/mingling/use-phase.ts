import { useEffect, useState } from 'react';
import type { Mingling } from '../../shared/meeting/records/mingling.ts';
import { nextPhaseAt, type Phase, phaseAt } from './phase.ts';

/** A timer of a browser counts no further than some weeks; it is wound up anew before. */
const LONGEST_WAIT_MS = 60 * 60_000;

/** The mingling's phase by the server's clock; the page is drawn anew only when it changes. */
export const usePhase = (
  { startsAt = null, endsAt = null }: Pick<Mingling, 'startsAt' | 'endsAt'>,
  now: () => number,
): Phase => {
  const [phase, setPhase] = useState(() => phaseAt({ startsAt, endsAt }, now()));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const times = { startsAt, endsAt };
      setPhase(phaseAt(times, now()));
      const next = nextPhaseAt(times, now());
      if (next !== null) timer = setTimeout(look, Math.min(LONGEST_WAIT_MS, next - now()));
    };
    look();
    return () => clearTimeout(timer);
  }, [startsAt, endsAt, now]);

  return phase;
};
