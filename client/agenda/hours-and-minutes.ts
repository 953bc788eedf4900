/** Minutes as people say them from an hour on: 368 are 6 h 8 min. */
export const hoursAndMinutes = (
  minutes: number,
): { readonly hours: number; readonly minutes: number } => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});
