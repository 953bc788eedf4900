import { useCallback } from 'react';
import { type NoteDate, parseNoteDate, type Season } from '../../shared/board/note-date.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { LOCALES } from '../i18n/language-choice.ts';
import { useLanguage } from '../i18n/language.ts';
import { type Text, useText } from '../i18n/text.ts';

const SEASON_NAMES: Readonly<Record<Season, MessageKey>> = {
  winter: 'note.season.winter',
  spring: 'note.season.spring',
  summer: 'note.season.summer',
  autumn: 'note.season.autumn',
};

/** Read in UTC again, so that no time zone makes another day of it. A year before 100 would be read as one of the 1900s. */
const instantOf = (year: number, month: number, day: number): Date => {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
};

const wordsOf = (date: NoteDate, t: Text, locale: string): string => {
  const format = (options: Intl.DateTimeFormatOptions, month: number, day: number): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
      instantOf(date.year, month, day),
    );
  switch (date.precision) {
    case 'day':
      return format({ day: 'numeric', month: 'long', year: 'numeric' }, date.month, date.day);
    case 'month':
      return format({ month: 'long', year: 'numeric' }, date.month, 1);
    case 'season':
      return t(SEASON_NAMES[date.season], { year: String(date.year) });
    case 'year':
      return String(date.year);
  }
};

/** Says a note's date in the reader's language, as exactly as it is known; free text of earlier days as it stands. */
export const useDateWords = (): ((date: string) => string) => {
  const t = useText();
  const { language } = useLanguage();
  return useCallback(
    (written) => {
      const date = parseNoteDate(written);
      return date ? wordsOf(date, t, LOCALES[language]) : written;
    },
    [t, language],
  );
};
