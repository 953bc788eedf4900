const SECOND_MS = 1000;

const two = (value: number): string => String(value).padStart(2, '0');

/** A time that runs down, to the second that has begun: "32:10", "1:05:00". */
export const timeLeft = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};
