import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** Writes a moment as the clock on the meeting's wall shows it: "9.10". */
export const useClock = (): ((instant: number) => string) => {
  const { language } = useLanguage();
  const { timeZone } = useStage().meeting;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(LOCALES[language], {
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    });
    return (instant) => format.format(instant);
  }, [language, timeZone]);
};
