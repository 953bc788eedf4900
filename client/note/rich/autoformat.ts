import type { ListKind, RichText } from '../../../shared/document/text/format.ts';
import { linesOf } from '../../../shared/document/text/lines.ts';
import { type FormatEdit, toggledList } from './format-edits.ts';

/** What typed signs mean: the text without the signs, how it looks then, and where the caret is. */
export type Autoformat = FormatEdit & {
  readonly caret: number;
  /** Words were closed by a sign: what is typed next looks as before them. */
  readonly isClosed: boolean;
};

const LIST_SIGNS: readonly { readonly sign: RegExp; readonly list: ListKind }[] = [
  { sign: /^[-*•] $/, list: 'bullet' },
  { sign: /^1[.)] $/, list: 'ordered' },
];

/** Signs around words, closed by the last one typed. Within words they mean nothing: snake_case stays. */
const WORD_SIGNS = [
  {
    around: /(?<![*\p{L}\p{N}])\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*$/u,
    signs: 2,
    look: { bold: true },
  },
  {
    around: /(?<![*\p{L}\p{N}])\*([^\s*](?:[^*\n]*[^\s*])?)\*$/u,
    signs: 1,
    look: { italic: true },
  },
  { around: /(?<![_\p{L}\p{N}])_([^\s_](?:[^_\n]*[^\s_])?)_$/u, signs: 1, look: { italic: true } },
] as const;

/** A text without some of its letters. */
const without = ({ text, marks }: RichText, from: number, to: number): RichText => {
  const place = (at: number): number => at - Math.max(0, Math.min(at, to) - from);
  return {
    text: text.slice(0, from) + text.slice(to),
    marks: marks
      .map((mark) => ({ ...mark, from: place(mark.from), to: place(mark.to) }))
      .filter((mark) => mark.from < mark.to),
  };
};

/** Signs at the beginning of an empty line that is none of a list yet, before the caret. */
const listAt = (rich: RichText, caret: number): Autoformat | null => {
  const line = linesOf(rich).findLast(({ at }) => at <= caret);
  if (!line || line.list !== undefined || line.at + line.text.length !== caret) return null;
  const found = LIST_SIGNS.find(({ sign }) => sign.test(line.text));
  if (!found) return null;
  const at = { start: line.at, end: line.at };
  const edit = toggledList(without(rich, line.at, caret), at, found.list);
  return { ...edit, caret: line.at, isClosed: false };
};

const wordsAt = ({ text, marks }: RichText, caret: number): Autoformat | null => {
  const before = text.slice(0, caret);
  for (const { around, signs, look } of WORD_SIGNS) {
    const found = around.exec(before);
    const [all, words] = found ?? [];
    if (!found || all === undefined || words === undefined) continue;
    const from = found.index;
    const to = from + words.length;
    // How words within looked already, at their new place.
    const kept = marks
      .filter((mark) => mark.to > from + signs && mark.from < from + signs + words.length)
      .map((mark) => ({
        ...mark,
        from: Math.max(from, mark.from - signs),
        to: Math.min(to, mark.to - signs),
      }));
    return {
      text: text.slice(0, from) + words + text.slice(caret),
      formats: [...kept, { from, to, ...look }],
      caret: to,
      isClosed: true,
    };
  }
  return null;
};

/** What the sign means that was typed right before the caret, as people write in chats and Markdown; `null` for most of what is typed. */
export const autoformat = (rich: RichText, caret: number): Autoformat | null => {
  const typed = rich.text[caret - 1];
  if (typed === ' ') return listAt(rich, caret);
  return typed === '*' || typed === '_' ? wordsAt(rich, caret) : null;
};
