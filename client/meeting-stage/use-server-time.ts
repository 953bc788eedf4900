import { useEffect, useState } from 'react';
import { useStage } from './stage.ts';

const SECOND_MS = 1000;

/**
 * The server's time in ms since 1970, anew with every full second of it while `runs`; so clocks on all screens turn
 * together, whatever their devices think the time is.
 */
export const useServerTime = (runs: boolean): number => {
  const { now } = useStage();
  const [time, setTime] = useState(now);

  useEffect(() => {
    setTime(now());
    if (!runs) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      timer = setTimeout(
        () => {
          setTime(now());
          wait();
        },
        SECOND_MS - (now() % SECOND_MS),
      );
    };
    wait();
    // A phone that was asleep knows the time at once, whatever became of its timers.
    const onVisible = (): void => setTime(now());
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [now, runs]);

  return time;
};
