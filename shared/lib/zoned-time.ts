/** A date and a clock time as people say them, without a zone: `2026-02-09T09:00`. */
export type WallClock = string;

/** Where the network's people are; what holds when nobody says otherwise. */
export const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** True for a name such as `Europe/Helsinki` that this runtime knows. */
export const isTimeZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Reads a wall clock as if it were in UTC, so that days can be added without summer time in the way. */
const asUtcMs = (wallClock: WallClock): number => {
  const ms = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(ms)) throw new RangeError(`not a date and time: ${wallClock}`);
  return ms;
};

/** What clocks on the wall show in `timeZone` at an instant (ms since 1970), to the minute. */
export const wallClockAt = (instant: number, timeZone: string): WallClock => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  const date = `${pad(part('year'), 4)}-${pad(part('month'), 2)}-${pad(part('day'), 2)}`;
  return `${date}T${pad(part('hour'), 2)}:${pad(part('minute'), 2)}`;
};

/**
 * The instant (ms since 1970) at which clocks in `timeZone` show `wallClock`.
 * A time that summer time skips becomes the hour after; of a time that comes twice, the first.
 */
export const instantOf = (wallClock: WallClock, timeZone: string): number => {
  const wanted = asUtcMs(wallClock);
  const offsetAt = (instant: number): number =>
    asUtcMs(wallClockAt(instant, timeZone)) - Math.floor(instant / 60_000) * 60_000;
  const dayMs = 86_400_000;
  const before = wanted - offsetAt(wanted - dayMs);
  const after = wanted - offsetAt(wanted + dayMs);
  const shows = (instant: number): boolean => offsetAt(instant) === wanted - instant;
  return shows(before) || !shows(after) ? before : after;
};

/** The same clock time so many days later. */
export const addDays = (wallClock: WallClock, days: number): WallClock =>
  new Date(asUtcMs(wallClock) + days * 86_400_000).toISOString().slice(0, 16);

/** Whole days from one wall clock's date to another's. */
export const daysBetween = (from: WallClock, to: WallClock): number =>
  (asUtcMs(`${to.slice(0, 10)}T00:00`) - asUtcMs(`${from.slice(0, 10)}T00:00`)) / 86_400_000;
