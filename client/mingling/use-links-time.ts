import { clockWords } from '../i18n/clock-words.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { ownZone } from '../i18n/use-times.ts';
import { useMingling } from './tools.ts';

/** When video links come, to stand in a sentence; `null` when they are there, or when nobody has said. */
export const useLinksTime = (): string | null => {
  const t = useText();
  const { language } = useLanguage();
  const { linksAt, linksAreOut, startsAt, timeZone, now } = useMingling();
  if (linksAt === null || linksAreOut) return null;
  return clockWords(
    { instant: linksAt, beside: startsAt, timeZone },
    { t, language, now: now(), ownZone: ownZone() },
  );
};
