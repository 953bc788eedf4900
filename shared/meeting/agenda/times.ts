import type { AgendaItem } from '../records/agenda-item.ts';
import type { Breakout } from '../records/breakout.ts';
import type { Timer } from '../records/control.ts';

export const MINUTE_MS = 60_000;

/** A part of the programme with its times, ms since 1970; `null` while nobody has said when the meeting begins. */
export type TimedPart = {
  readonly part: AgendaItem;
  readonly begins: number | null;
  readonly ends: number | null;
  /** How many minutes before the end of an earlier part it begins, 0 for none: both cannot be kept. */
  readonly overlapMinutes: number;
};

/** Every part begins when the one before ends, unless it has a time of its own; the first one with the meeting. */
export const timeParts = (
  parts: readonly AgendaItem[],
  meetingStartsAt: number | null,
): TimedPart[] => {
  let next = meetingStartsAt;
  return parts.map((part) => {
    const before = next;
    const begins = part.startsAt ?? before;
    const ends = begins === null ? null : begins + part.minutes * MINUTE_MS;
    const overlap = begins === null || before === null ? 0 : before - begins;
    next = ends;
    const isFirst = part === parts[0];
    return {
      part,
      begins,
      ends,
      overlapMinutes: isFirst ? 0 : Math.max(0, Math.ceil(overlap / MINUTE_MS)),
    };
  });
};

/** How many minutes the programme goes on after the meeting's end; 0 when it fits, or nobody has said when that is. */
export const minutesOver = (timed: readonly TimedPart[], meetingEndsAt: number | null): number => {
  const last = Math.max(...timed.map(({ ends }) => ends ?? -Infinity));
  if (meetingEndsAt === null || last <= meetingEndsAt) return 0;
  return Math.ceil((last - meetingEndsAt) / MINUTE_MS);
};

/** What shows that a part still goes on although its time is over. */
export type Running = {
  readonly timer: Timer | null | undefined;
  readonly breakouts: readonly Pick<Breakout, 'id' | 'stage'>[];
};

/** The part that is under way. */
export type PartNow = {
  readonly timed: TimedPart;
  /** When it ends: as planned, or when the timer that was started in it has run out. */
  readonly endsAt: number;
  /** How far its end is behind the plan already, in ms; 0 while all is as planned. */
  readonly lateMs: number;
};

const isWithin = (moment: number, { begins, ends }: TimedPart): boolean =>
  begins !== null && ends !== null && begins <= moment && moment < ends;

/**
 * When the timer that was started in a part runs out; `null` when none was. One that goes on for much longer than the
 * part is not the part's: it measures the whole meeting.
 */
const timerEnd = (timed: TimedPart, timer: Running['timer']): number | null => {
  const { ends, part } = timed;
  if (timer?.endsAt == null || ends === null) return null;
  const isOfPart =
    isWithin(timer.endsAt - timer.lengthMs, timed) &&
    timer.endsAt <= ends + part.minutes * MINUTE_MS;
  return isOfPart ? timer.endsAt : null;
};

/** A part whose groups are still at work, or in which the timer was started that still runs. */
const goesOn = (timed: TimedPart, now: number, { timer, breakouts }: Running): boolean => {
  const { begins, ends, part } = timed;
  if (begins === null || ends === null || now < begins) return false;
  if (now < (timerEnd(timed, timer) ?? 0)) return true;
  const breakout = breakouts.find(({ id }) => id === part.breakout);
  return breakout?.stage === 'open' || breakout?.stage === 'returning';
};

/**
 * The part that is now by the server's clock. One that goes on although its time is over is still the one: the meeting
 * runs late. Of parts that overlap, the later one in the programme.
 */
export const partNow = (
  timed: readonly TimedPart[],
  now: number,
  running: Running,
): PartNow | null => {
  const planned = timed.findLast((candidate) => isWithin(now, candidate));
  const late = timed.findLast(
    (candidate) => (candidate.ends ?? Infinity) <= now && goesOn(candidate, now, running),
  );
  const current = late ?? planned;
  if (current === undefined || current.ends === null) return null;
  const endsAt = Math.max(current.ends, timerEnd(current, running.timer) ?? 0);
  return { timed: current, endsAt, lateMs: Math.max(0, now - current.ends, endsAt - current.ends) };
};

/** The first part that is still to come. */
export const partNext = (timed: readonly TimedPart[], now: number): TimedPart | null =>
  timed.find(({ begins }) => begins !== null && begins > now) ?? null;
