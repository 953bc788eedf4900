import { dayMove, moveOwnTimes } from '../../shared/meeting/agenda/move-day.ts';
import { useStage } from '../meeting-stage/stage.ts';

/**
 * Takes along what stands by the clock of the meeting's day when that becomes another: parts with a time of their own,
 * and the mingling. What only a new hour changes is for people to decide.
 */
export const useMoveDay = (): ((startsAt: number | null, timeZone: string) => void) => {
  const { ask, live, meeting } = useStage();
  return (startsAt, timeZone) => {
    const move = dayMove(meeting.startsAt, startsAt, timeZone);
    if (!live || !move) return;
    for (const step of moveOwnTimes(live.agenda, move)) live.writing.write(step);
    const { startsAt: from, endsAt: to, linksAt } = live.mingling;
    if (from == null && to == null && linksAt == null) return;
    const moved = (moment: number | null | undefined): number | null =>
      moment == null ? null : move(moment);
    void ask({
      type: 'mingling.set',
      startsAt: moved(from),
      endsAt: moved(to),
      linksAt: moved(linksAt),
    });
  };
};
