import { plainWords } from '../../shared/document/text/plain-words.ts';
import { wallClockAt } from '../../shared/lib/zoned-time.ts';
import type {
  ExportedBoard,
  ExportedNote,
  Fact,
  FactLabel,
} from '../../shared/board/exports/exported-board.ts';
import {
  type ExportSource,
  materialLine,
  partTimes,
  sectionsOf,
  valueLine,
} from './export-source.ts';
import { dateCell } from './date-words.ts';
import { type ExportWords, exportWords, labelIn } from './words.ts';

export type Separator = ',' | ';';

/** Tells programs that the sheet is UTF-8; without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A cell that begins like this is a formula to some spreadsheet, also behind blanks, quotes and invisible characters, and
 * in the wide, small or raised signs that stand for these.
 */
const FORMULA = /^[\s\p{C}\p{Z}'"`]*[=+\-@\u2212]/u;

/** Text that no spreadsheet calculates with: an apostrophe says that it is words. */
export const defuse = (cell: string): string => {
  const isFormula = FORMULA.test(cell.normalize('NFKC')) || /^[\t\r\n]/.test(cell);
  return isFormula ? `'${cell}` : cell;
};

const quote = (cell: string): string => `"${defuse(cell).replaceAll('"', '""')}"`;

type Line = {
  readonly board: ExportedBoard;
  readonly section: string;
  readonly group: string;
  readonly note: ExportedNote;
};

type Column = { readonly name: string; readonly cell: (line: Line) => string };

const linesOf = ({ boards }: ExportSource, words: ExportWords): Line[] =>
  boards.flatMap((board) =>
    sectionsOf(board, words).flatMap(({ title, groups }) =>
      groups.flatMap((group) =>
        group.notes.map((note) => ({
          board,
          section: title ?? words.noSection,
          group: group.title === null ? '' : group.title.trim() || words.group,
          note,
        })),
      ),
    ),
  );

const keyOf = (label: FactLabel): string =>
  label.kind === 'own' ? `own:${label.text}` : label.word;

const valuesOf = (source: ExportSource, fact: Fact | undefined, note: string): string =>
  (fact?.of.get(note) ?? [])
    .map((value) => valueLine(source, value, dateCell))
    .filter((line) => line !== '')
    .join('\n');

/** What several boards tell of their notes under one name is one column. */
const factColumns = (source: ExportSource, words: ExportWords): Column[] => {
  const labels = new Map(
    source.boards.flatMap(({ facts }) => facts.map(({ label }) => [keyOf(label), label])),
  );
  return [...labels].map(([key, label]) => ({
    name: labelIn(words, label),
    cell: ({ board, note }) =>
      board.facts
        .filter((fact) => keyOf(fact.label) === key)
        .map((fact) => valuesOf(source, fact, note.id))
        .find((found) => found !== '') ?? '',
  }));
};

/** When a note was written tells who wrote it to whoever was there: it goes with the names. */
const writerColumns = (source: ExportSource, words: ExportWords): Column[] => {
  const { writers, timeZone } = source;
  if (writers === null) return [];
  return [
    { name: words.author, cell: ({ note }) => writers.get(note.author ?? '')?.name ?? '' },
    {
      name: words.organisation,
      cell: ({ note }) => writers.get(note.author ?? '')?.organisation ?? '',
    },
    {
      name: words.written,
      cell: ({ note }) => wallClockAt(note.createdAt, timeZone).replace('T', ' '),
    },
  ];
};

/** The programme and the tables, each under its name in the column of the boards; the rest of their cells is empty. */
const meetingRows = (source: ExportSource, words: ExportWords): string[][] => {
  const { programme = [], tables = [], openings = [] } = source.meeting ?? {};
  const together = (...texts: readonly string[]): string =>
    texts.filter((text) => text.trim() !== '').join('\n');
  return [
    ...programme.map((part) => [
      words.programme,
      part.begins === null
        ? ''
        : `${wallClockAt(part.begins, source.timeZone).slice(0, 10)} ${partTimes(source, part)}`,
      '',
      together(part.title, part.prompt),
    ]),
    ...openings.map(({ theme, text, materials }) => [
      words.openings,
      theme,
      '',
      together(text, ...materials.map(materialLine)),
    ]),
    ...tables.map(({ topic, why, harvest }) => [
      words.tables,
      topic,
      '',
      together(why, harvest === '' ? '' : `${words.harvest}: ${harvest}`),
    ]),
  ];
};

/** One line for each note, in reading order, behind a line of names; of a meeting, the programme and the tables come first. */
export const toCsv = (source: ExportSource, separator: Separator): string => {
  const words = exportWords(source.language);
  const columns: readonly Column[] = [
    ...(source.meeting !== null
      ? [{ name: words.board, cell: ({ board }: Line) => board.title }]
      : []),
    { name: words.section, cell: ({ section }) => section },
    { name: words.group, cell: ({ group }) => group },
    { name: words.text, cell: ({ note: { text, marks = [] } }) => plainWords({ text, marks }) },
    ...writerColumns(source, words),
    ...factColumns(source, words),
  ];
  const rows = [
    columns.map(({ name }) => name),
    ...meetingRows(source, words).map((row) => columns.map((_, at) => row[at] ?? '')),
    ...linesOf(source, words).map((line) => columns.map(({ cell }) => cell(line))),
  ];
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(quote).join(separator)}\r\n`).join('')}`;
};
