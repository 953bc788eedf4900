const HOUR_MS = 60 * 60_000;

/** All that is told of when something happened that nobody is to be known by. Milliseconds since 1970. */
export const roundToHour = (moment: number): number => Math.floor(moment / HOUR_MS) * HOUR_MS;
