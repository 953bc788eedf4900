import { dayMove, moveOwnTimes } from '../../shared/meeting/agenda/move-day.ts';
import { useStage } from '../meeting-stage/stage.ts';

/**
 * Takes along what stands by the clock of the meeting's day when that becomes another: parts with a time of their own,
 * and the mingling. What only a new hour changes is for people to decide. Answers what takes that back.
 */
export const useMoveDay = (): ((startsAt: number | null, timeZone: string) => () => void) => {
  const { ask, live, meeting } = useStage();
  return (day, timeZone) => {
    const move = dayMove(meeting.startsAt, day, timeZone);
    if (!live || !move) return () => undefined;
    const steps = moveOwnTimes(live.agenda, move).flatMap((step) => live.writing.write(step) ?? []);
    const { startsAt = null, endsAt = null, linksAt = null } = live.mingling;
    const hasTimes = startsAt !== null || endsAt !== null || linksAt !== null;
    const set = { type: 'mingling.set' } as const;
    const moved = (moment: number | null): number | null => (moment === null ? null : move(moment));
    if (hasTimes) {
      void ask({
        ...set,
        startsAt: moved(startsAt),
        endsAt: moved(endsAt),
        linksAt: moved(linksAt),
      });
    }
    return () => {
      for (const step of steps.toReversed()) live.writing.takeBack(step);
      if (hasTimes) void ask({ ...set, startsAt, endsAt, linksAt });
    };
  };
};
