import { useTimes } from '../i18n/use-times.ts';
import { useMingling } from './tools.ts';

/** When video links come, to stand in a sentence; `null` when they are there, or when nobody has said. */
export const useLinksTime = (): string | null => {
  const { clock } = useTimes();
  const { linksAt, linksAreOut, startsAt, timeZone } = useMingling();
  if (linksAt === null || linksAreOut) return null;
  return clock({ instant: linksAt, beside: startsAt, timeZone });
};
