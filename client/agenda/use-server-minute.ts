import { useEffect, useState } from 'react';
import { MINUTE_MS } from '../../shared/meeting/agenda/times.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** The server's time, anew with every full minute of it: for what must not be drawn every second. */
export const useServerMinute = (): number => {
  const { now } = useStage();
  const [time, setTime] = useState(now);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      setTime(now());
      clearTimeout(timer);
      timer = setTimeout(look, MINUTE_MS - (now() % MINUTE_MS));
    };
    look();
    // A phone that was asleep knows the time at once.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);

  return time;
};
