import {
  formatAt,
  type FormatChange,
  formatsOf,
  type ListKind,
  type RichText,
  type TextFormat,
} from '../../../shared/document/text/format.ts';
import { linesOf, type TextLine } from '../../../shared/document/text/lines.ts';
import type { Selection } from '../WaitingField.tsx';

/** What pressing a button does to a note: the text as it is then, and how stretches of it look. */
export type FormatEdit = {
  readonly text: string;
  readonly formats: readonly FormatChange[];
};

export type InlineName = 'bold' | 'italic';

const endOf = (line: TextLine): number => line.at + line.text.length;

/** The lines that a selection touches. */
const linesIn = (rich: RichText, { start, end }: Selection): readonly TextLine[] => {
  const lines = linesOf(rich);
  const touched = lines.filter((line) => line.at <= end && endOf(line) >= start);
  return touched.length > 0 ? touched : lines.slice(-1);
};

/** How words look that are typed at the caret, or what all selected words have in common. */
export const looksAt = (rich: RichText, selection: Selection): TextFormat => {
  const [line] = linesIn(rich, selection);
  const list = line?.list;
  const letters = formatsOf(rich)
    .slice(selection.start, selection.end)
    .filter((_, index) => rich.text[selection.start + index] !== '\n');
  if (letters.length > 0) {
    const [first] = letters;
    return {
      bold: letters.every(({ bold }) => bold) || undefined,
      italic: letters.every(({ italic }) => italic) || undefined,
      link: letters.every(({ link }) => link === first?.link) ? first?.link : undefined,
      list,
    };
  }
  const at = selection.start;
  if (!line || line.text === '') return { list };
  const { list: _list, ...near } = formatAt(rich.marks, at > line.at ? at - 1 : at);
  return { ...near, list };
};

/** Makes the selected words bold or italic, or no longer so where all of them are. */
export const toggledInline = (
  rich: RichText,
  selection: Selection,
  name: InlineName,
): FormatEdit => {
  const { [name]: isOn } = looksAt(rich, selection);
  const change = { from: selection.start, to: selection.end, [name]: isOn ? null : true };
  return { text: rich.text, formats: [change] };
};

const lineAbove = (rich: RichText, line: TextLine): TextLine | undefined =>
  linesOf(rich).find((other) => endOf(other) + 1 === line.at);

/**
 * Makes the lines of a selection items of a list, or plain lines where all of them are. The last line of a text has a line
 * break at its end only as long as it is one of a list.
 */
export const toggledList = (rich: RichText, selection: Selection, kind: ListKind): FormatEdit => {
  const lines = linesIn(rich, selection);
  const list = lines.every((line) => line.list === kind) ? null : kind;
  const last = lines.at(-1);
  const { text } = rich;
  const ends = last !== undefined && endOf(last) === text.length;
  const isTerminated = last?.list !== undefined && endOf(last) === text.length - 1;
  // An empty line below a list keeps its line break.
  const isBelowList = last?.text === '' && lineAbove(rich, last)?.list !== undefined;
  const after =
    list !== null && ends
      ? `${text}\n`
      : list === null && isTerminated && !isBelowList
        ? text.slice(0, -1)
        : text;
  return {
    text: after,
    formats: lines
      .filter((line) => endOf(line) < after.length)
      .map((line) => ({ from: endOf(line), to: endOf(line) + 1, list })),
  };
};

const WORD = /[\p{L}\p{N}\p{M}'’-]/u;

/** What a link is put on: the selected words, the link at the caret, or the word there. */
export const linkPlace = (rich: RichText, selection: Selection): Selection => {
  if (selection.start < selection.end) return selection;
  const { text } = rich;
  const at = selection.start;
  const links = formatsOf(rich).map(({ link }) => link);
  const here = links[at - 1] !== undefined && at > 0 ? links[at - 1] : links[at];
  const belongs = (index: number): boolean =>
    index >= 0 &&
    index < text.length &&
    (here === undefined ? WORD.test(text.charAt(index)) : links[index] === here);
  let [start, end] = [at, at];
  while (belongs(start - 1)) start -= 1;
  while (belongs(end)) end += 1;
  return { start, end };
};

/** Puts a link on words, or takes it away with `null`; where there are none the address itself is written. */
export const linkedWords = (rich: RichText, place: Selection, link: string | null): FormatEdit => {
  const { text } = rich;
  const words = place.start === place.end && link !== null ? link.replace(/^mailto:/i, '') : '';
  const end = words === '' ? place.end : place.start + words.length;
  return {
    text: text.slice(0, place.start) + words + text.slice(place.start),
    formats: [{ from: place.start, to: end, link }],
  };
};
