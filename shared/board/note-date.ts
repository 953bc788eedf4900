import * as z from 'zod/mini';

export const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof SEASONS)[number];

/** A date as exactly as somebody knows it. Months and days count from 1. */
export type NoteDate =
  | {
      readonly precision: 'day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
    }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | { readonly precision: 'season'; readonly year: number; readonly season: Season }
  | { readonly precision: 'year'; readonly year: number };

export type Precision = NoteDate['precision'];

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const SEASON = /^(\d{4})-([a-z]+)$/;
const YEAR = /^(\d{4})$/;

/** The days of a month; 0 for a month that does not exist. A year before 100 would be read as one of the 1900s. */
const daysIn = (year: number, month: number): number => {
  if (month < 1 || month > 12) return 0;
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
};

const dayOf = (text: string): NoteDate | null => {
  const [year = 0, month = 0, day = 0] = (DAY.exec(text) ?? []).slice(1).map(Number);
  return day >= 1 && day <= daysIn(year, month) ? { precision: 'day', year, month, day } : null;
};

const monthOf = (text: string): NoteDate | null => {
  const [year = 0, month = 0] = (MONTH.exec(text) ?? []).slice(1).map(Number);
  return daysIn(year, month) > 0 ? { precision: 'month', year, month } : null;
};

const seasonOf = (text: string): NoteDate | null => {
  const [, year = '', name = ''] = SEASON.exec(text) ?? [];
  const season = SEASONS.find((known) => known === name);
  return season ? { precision: 'season', year: Number(year), season } : null;
};

const yearOf = (text: string): NoteDate | null =>
  YEAR.test(text) ? { precision: 'year', year: Number(text) } : null;

/** Reads `2026-02-09`, `2026-02`, `2026-spring` or `2026`; `null` for everything else, days that never were among it. */
export const parseNoteDate = (text: string): NoteDate | null =>
  dayOf(text) ?? monthOf(text) ?? seasonOf(text) ?? yearOf(text);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The one way to write a date, which `parseNoteDate` reads. */
export const writeNoteDate = (date: NoteDate): string => {
  const year = digits(date.year, 4);
  switch (date.precision) {
    case 'day':
      return `${year}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
    case 'month':
      return `${year}-${digits(date.month, 2)}`;
    case 'season':
      return `${year}-${date.season}`;
    case 'year':
      return year;
  }
};

const LAST_YEAR = 9999;

const ofYear = <D extends NoteDate>(date: D, next: D): D =>
  next.year < 1 || next.year > LAST_YEAR ? date : next;

/** The date right after or before, as exactly as this one: the next day, month, season or year. */
export const neighbourDate = (date: NoteDate, step: -1 | 1): NoteDate => {
  switch (date.precision) {
    case 'day': {
      const instant = new Date(0);
      instant.setUTCFullYear(date.year, date.month - 1, date.day + step);
      return ofYear(date, {
        ...date,
        year: instant.getUTCFullYear(),
        month: instant.getUTCMonth() + 1,
        day: instant.getUTCDate(),
      });
    }
    case 'month': {
      const months = date.year * 12 + date.month - 1 + step;
      return ofYear(date, { ...date, year: Math.floor(months / 12), month: (months % 12) + 1 });
    }
    case 'season': {
      const seasons = date.year * 4 + SEASONS.indexOf(date.season) + step;
      const season = SEASONS[seasons % 4] ?? date.season;
      return ofYear(date, { ...date, year: Math.floor(seasons / 4), season });
    }
    case 'year':
      return ofYear(date, { ...date, year: date.year + step });
  }
};

/** The month in which a season begins; a winter is the one with which its year begins. */
const FIRST_MONTH: Readonly<Record<Season, number>> = {
  winter: 1,
  spring: 3,
  summer: 6,
  autumn: 9,
};

/** Sorts dates by when they begin; of those that begin together the less exact ones come first. */
export const dateOrder = (date: NoteDate): number => {
  const year = date.year * 10_000;
  switch (date.precision) {
    case 'day':
      return year + date.month * 100 + date.day;
    case 'month':
      return year + date.month * 100;
    case 'season':
      return year + FIRST_MONTH[date.season] * 100 - 1;
    case 'year':
      return year;
  }
};

/** A date in a document. */
export const noteDateValue = z.string().check(z.refine((text) => parseNoteDate(text) !== null));
