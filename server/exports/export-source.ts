import type {
  ExportedBoard,
  ExportedSection,
  FactValue,
} from '../../shared/board/exports/exported-board.ts';
import { isFileMaterial, type Material } from '../../shared/meeting/records/theme.ts';
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

/** What the groups of a theme heard first, with its links and files. Who spoke is not told. */
export type ExportedOpening = {
  readonly theme: string;
  readonly text: string;
  readonly materials: readonly Material[];
};

/** What a meeting was beside its boards. */
export type ExportedMeeting = {
  readonly programme: readonly ExportedPart[];
  readonly tables: readonly ExportedTable[];
  readonly openings: readonly ExportedOpening[];
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

/** A material in words: what it is called, and where a link leads. */
export const materialLine = (material: Material): string => {
  const { title } = material;
  if (isFileMaterial(material)) return title || material.file.name;
  return title === '' || title === material.url ? material.url : `${title}: ${material.url}`;
};
