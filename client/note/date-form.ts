import {
  type NoteDate,
  parseNoteDate,
  type Precision,
  type Season,
  writeNoteDate,
} from '../../shared/board/note-date.ts';

/** From the most exact to the least. */
export const PRECISIONS: readonly Precision[] = ['day', 'month', 'season', 'year'];

/** What the fields for a date hold; a change of precision keeps what the others held. */
export type DateForm = {
  readonly precision: Precision;
  /** As a field for dates has it: `2026-02-09`, or ''. */
  readonly day: string;
  /** From 1. */
  readonly month: number;
  readonly season: Season;
  readonly year: string;
};

const seasonOfMonth = (month: number): Season => {
  if (month < 3) return 'winter';
  if (month < 6) return 'spring';
  return month < 9 ? 'summer' : month < 12 ? 'autumn' : 'winter';
};

const digits = (value: number): string => String(value).padStart(4, '0');

/** The fields for a date, what it does not say filled in from `today` (`2026-02-09`). */
export const dateFormOf = (written: string | undefined, today: string): DateForm => {
  const now = parseNoteDate(today);
  const month = now?.precision === 'day' ? now.month : 1;
  const year = digits(now?.year ?? 2000);
  const blank = {
    precision: 'day',
    day: today,
    month,
    season: seasonOfMonth(month),
    year,
  } as const;
  const date = written === undefined ? null : parseNoteDate(written);
  if (!date) return blank;
  const known = { ...blank, precision: date.precision, year: digits(date.year) };
  switch (date.precision) {
    case 'day':
      return {
        ...known,
        day: writeNoteDate(date),
        month: date.month,
        season: seasonOfMonth(date.month),
      };
    case 'month':
      return { ...known, month: date.month, season: seasonOfMonth(date.month) };
    case 'season':
      return { ...known, season: date.season };
    case 'year':
      return known;
  }
};

const dateFrom = ({ precision, month, season, year: written }: DateForm): NoteDate => {
  const year = Number(written);
  switch (precision) {
    case 'month':
      return { precision, year, month };
    case 'season':
      return { precision, year, season };
    case 'day':
    case 'year':
      return { precision: 'year', year };
  }
};

/** The date as it is kept; `null` while the fields make none. */
export const dateOfForm = (form: DateForm): string | null => {
  const written =
    form.precision === 'day'
      ? form.day
      : /^\d{4}$/.test(form.year.trim())
        ? writeNoteDate(dateFrom(form))
        : '';
  return parseNoteDate(written) ? written : null;
};
