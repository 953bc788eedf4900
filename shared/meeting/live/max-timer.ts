/** No timer runs for longer than a day. */
export const MAX_TIMER_MS = 24 * 3600 * 1000;

/** A group's own time begins anew from now also when everybody's ended days ago; some day that is no timer any more. */
export const MAX_EXTRA_MS = 7 * MAX_TIMER_MS;
