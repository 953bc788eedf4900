import { useMemo } from 'react';
import { minutesOver, type TimedPart, timeParts } from '../../shared/meeting/agenda/times.ts';
import { useStage } from '../meeting-stage/stage.ts';

type Programme = {
  readonly timed: readonly TimedPart[];
  /** How many minutes it goes on after the meeting's end. */
  readonly over: number;
};

/** The meeting's programme with its times. */
export const useProgramme = (): Programme => {
  const { live } = useStage();
  const agenda = live?.agenda;
  const startsAt = live?.info.startsAt ?? null;
  const endsAt = live?.info.endsAt ?? null;
  return useMemo(() => {
    const timed = timeParts(agenda ?? [], startsAt);
    return { timed, over: minutesOver(timed, endsAt) };
  }, [agenda, startsAt, endsAt]);
};
