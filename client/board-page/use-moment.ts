import { useCallback } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useText } from '../i18n/text.ts';
import { dayWords } from '../i18n/time-words.ts';

/** Says when something happened (ms since 1970) by the reader's own clock: "today at 9.41". */
export const useMoment = (): ((instant: number) => string) => {
  const t = useText();
  const { language } = useLanguage();
  return useCallback(
    (instant) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const time = new Intl.DateTimeFormat(LOCALES[language], {
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
      }).format(instant);
      const day = dayWords(instant, timeZone, { language, now: Date.now() });
      return t('common.dayAtTime', { day, time });
    },
    [t, language],
  );
};
