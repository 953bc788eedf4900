import { type NoteDate, parseNoteDate, type Season } from '../../shared/board/note-date.ts';
import type { Language } from '../../shared/lib/language.ts';
import { LOCALES } from './words.ts';

const SEASONS: Readonly<Record<Language, Readonly<Record<Season, string>>>> = {
  fi: { winter: 'talvi', spring: 'kevät', summer: 'kesä', autumn: 'syksy' },
  sv: { winter: 'vintern', spring: 'våren', summer: 'sommaren', autumn: 'hösten' },
  en: { winter: 'winter', spring: 'spring', summer: 'summer', autumn: 'autumn' },
};

/** Read in UTC again, so that no time zone makes another day of it. */
const instantOf = (year: number, month: number, day: number): Date => {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
};

const wordsOf = (date: NoteDate, language: Language): string => {
  const format = (options: Intl.DateTimeFormatOptions, month: number, day: number): string =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(
      instantOf(date.year, month, day),
    );
  switch (date.precision) {
    case 'day':
      return format({ day: 'numeric', month: 'long', year: 'numeric' }, date.month, date.day);
    case 'month':
      return format({ month: 'long', year: 'numeric' }, date.month, 1);
    case 'season':
      return `${SEASONS[language][date.season]} ${date.year}`;
    case 'year':
      return String(date.year);
  }
};

/** A note's date as one reads it; free text of earlier days as it stands. */
export const dateWords = (written: string, language: Language): string => {
  const date = parseNoteDate(written);
  return date ? wordsOf(date, language) : written;
};

/** A note's date in a sheet: figures that can be put in order, and words where there are none. */
export const dateCell = (written: string, language: Language): string => {
  const date = parseNoteDate(written);
  return date?.precision === 'season' ? wordsOf(date, language) : written;
};
