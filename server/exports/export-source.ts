import type {
  ExportedBoard,
  ExportedSection,
  FactValue,
} from '../../shared/board/exports/exported-board.ts';
import type { Language } from '../../shared/lib/language.ts';
import { dateWords } from './date-words.ts';
import { clockTimes, type ExportWords, longDate } from './words.ts';

/** Who wrote something, as an export tells it. */
export type Writer = { readonly name: string; readonly organisation: string };

/** A part of a meeting's programme. */
export type ExportedPart = {
  /** When it begins and ends, ms since 1970; null while nobody has said when the meeting is. */
  readonly begins: number | null;
  readonly ends: number | null;
  readonly title: string;
  readonly prompt: string;
};

/** A mingling table, and what it left to the others. */
export type ExportedTable = {
  readonly topic: string;
  readonly why: string;
  readonly harvest: string;
};

/** What a meeting was beside its boards. */
export type ExportedMeeting = {
  readonly programme: readonly ExportedPart[];
  readonly tables: readonly ExportedTable[];
};

/** Everything that an export is made of; no renderer asks for more. */
export type ExportSource = {
  /** Of the board, or of the meeting whose boards these are. */
  readonly title: string;
  /** What the title belongs to; '' for nothing. */
  readonly of: string;
  /** Null for one board alone. */
  readonly meeting: ExportedMeeting | null;
  readonly language: Language;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly boards: readonly ExportedBoard[];
  /** By person; null: nobody is named. */
  readonly writers: ReadonlyMap<string, Writer> | null;
};

/** Sections as one reads them, and behind them what is drawn. */
export const sectionsOf = (
  { sections, drawn }: ExportedBoard,
  { drawn: title }: Pick<ExportWords, 'drawn'>,
): readonly ExportedSection[] =>
  drawn.length === 0
    ? sections
    : [...sections, { title, prompt: '', groups: [{ title: null, notes: drawn }] }];

/** From when to when a part of the programme is, by the clock of the meeting; '' while nobody knows. */
export const partTimes = (
  { language, timeZone }: Pick<ExportSource, 'language' | 'timeZone'>,
  { begins, ends }: ExportedPart,
): string =>
  begins === null || ends === null ? '' : clockTimes({ begins, ends }, language, timeZone);

/** The day on which a programme begins; '' while nobody knows. */
export const programmeDate = ({ meeting, language, timeZone }: ExportSource): string => {
  const begins = meeting?.programme.find((part) => part.begins !== null)?.begins;
  return begins == null ? '' : longDate(begins, language, timeZone);
};

/** Who is named beside something, on one line; '' for nobody. */
export const writerLine = ({ writers }: ExportSource, person: string | undefined): string => {
  const writer = person === undefined ? undefined : writers?.get(person);
  if (!writer) return '';
  return [writer.name, writer.organisation].filter((part) => part !== '').join(', ');
};

/** A value with the one who gave it, where there is somebody to name; '' where nothing is left to tell. */
export const valueLine = (
  source: ExportSource,
  { text, by, isDate }: FactValue,
  sayDate: typeof dateWords = dateWords,
): string => {
  const writer = writerLine(source, by);
  const said = isDate ? sayDate(text, source.language) : text;
  if (said === '' || writer === '') return said === '' ? writer : said;
  return `${writer}: ${said}`;
};
