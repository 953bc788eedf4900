import { formatAt, type ListKind, type RichText, type TextFormat } from './format.ts';

/** A stretch within a line that looks the same. */
export type TextRun = {
  /** Where in the whole text it begins. */
  readonly at: number;
  readonly text: string;
  readonly format: TextFormat;
};

export type TextLine = {
  readonly at: number;
  readonly text: string;
  /** The list whose item the line is. */
  readonly list: ListKind | undefined;
  readonly runs: readonly TextRun[];
};

/** Lines that belong together: the items of one list, or lines between lists. */
export type TextBlock = {
  readonly list: ListKind | undefined;
  readonly lines: readonly TextLine[];
};

const lineFrom = ({ text, marks }: RichText, at: number): TextLine => {
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  const runs: TextRun[] = [];
  let done = at;
  const add = (to: number, format: TextFormat): void => {
    if (to > done) runs.push({ at: done, text: text.slice(done, to), format });
    done = Math.max(done, to);
  };
  for (const { from, to, ...format } of marks) {
    if (to <= at || from >= end) continue;
    add(Math.min(from, end), {});
    add(Math.min(to, end), format);
  }
  add(end, {});
  const list = found < 0 ? undefined : formatAt(marks, end).list;
  return { at, text: text.slice(at, end), list, runs };
};

/** True for a line whose break ends the text. Below a list an empty line has one of its own, or nobody could go on there. */
const isLast = (line: TextLine, above: TextLine | undefined): boolean =>
  line.list !== undefined || (line.text === '' && above?.list !== undefined);

/**
 * A text line by line, as it is shown. A line of a list ends with the line break that says so; the last one of a text has
 * one as well, and nothing behind it.
 */
export const linesOf = (rich: RichText): readonly TextLine[] => {
  const lines: TextLine[] = [];
  for (let at = 0; at <= rich.text.length;) {
    const line = lineFrom(rich, at);
    lines.push(line);
    at = line.at + line.text.length + 1;
    if (at === rich.text.length && isLast(line, lines.at(-2))) break;
  }
  return lines;
};

/** The lines, list by list. */
export const blocksOf = (lines: readonly TextLine[]): readonly TextBlock[] => {
  const blocks: { list: ListKind | undefined; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && last.list === line.list) last.lines.push(line);
    else blocks.push({ list: line.list, lines: [line] });
  }
  return blocks;
};
