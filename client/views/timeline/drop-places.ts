/** Where a note can be dropped on the timeline: on a date, in the tray, or where one is asked for another date. */
export const TRAY = 'tray';
export const OTHER_DATE = 'other';
const DATE = 'date:';

export const datePlace = (date: string): string => `${DATE}${date}`;

/** The date of a place that stands for one; `null` for the tray and for another date. */
export const dateOfPlace = (place: string): string | null =>
  place.startsWith(DATE) ? place.slice(DATE.length) : null;
