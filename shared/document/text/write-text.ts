import type * as Y from 'yjs';
import { spliceBetween } from '../../lib/splice.ts';
import {
  type FormatChange,
  formatAt,
  formatsOf,
  isSameFormat,
  type ListKind,
  type RichText,
  type TextFormat,
} from './format.ts';
import { readMarks, readRichText } from './rich-text.ts';

type Inserted = { readonly words: TextFormat; readonly list: ListKind | undefined };

const isLetterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && text[at] !== '\n';

/**
 * How words look that come to a place: like those that they replace, else like the letter before them on their line, else
 * like the one behind. A link grows only from within. A new line belongs to the list in which it begins.
 */
const formatOfInsert = ({ text, marks }: RichText, at: number, remove: number): Inserted => {
  const before = isLetterAt(text, at - 1) ? formatAt(marks, at - 1) : null;
  const after = isLetterAt(text, at) ? formatAt(marks, at) : null;
  const model = (remove > 0 ? after : null) ?? before ?? after;
  const isInLink = remove > 0 || before?.link === after?.link;
  const lineEnd = text.indexOf('\n', at);
  return {
    words: {
      ...(model?.bold && { bold: true }),
      ...(model?.italic && { italic: true }),
      ...(isInLink && model?.link !== undefined && { link: model.link }),
    },
    list: lineEnd < 0 ? undefined : formatAt(marks, lineEnd).list,
  };
};

const insertWords = (target: Y.Text, at: number, insert: string, like: Inserted): void => {
  let place = at;
  for (const piece of insert.split(/(\n)/)) {
    if (piece === '') continue;
    const { list } = like;
    const format = piece === '\n' ? { ...(list !== undefined && { list }) } : { ...like.words };
    target.insert(place, piece, format);
    place += piece.length;
  }
};

/**
 * Turns a text into another by the smallest change, so that what others write beside it stays and keeps its looks. `caret`
 * is where the writer was afterwards: of two like letters it tells which is new.
 */
export const writeText = (target: Y.Text, text: string, caret?: number): void => {
  const before = target.toString();
  const { at, remove, insert } = spliceBetween(before, text, caret);
  const isFormatted = target._hasFormatting && insert !== '';
  const marks = isFormatted ? (readMarks(target) ?? []) : [];
  if (remove > 0) target.delete(at, remove);
  if (isFormatted) {
    insertWords(target, at, insert, formatOfInsert({ text: before, marks }, at, remove));
  } else if (insert !== '') target.insert(at, insert);
};

/** Changes how stretches of a text look; a list on its line breaks only. */
export const formatText = (target: Y.Text, changes: readonly FormatChange[]): void => {
  const text = target.toString();
  for (const { from, to: wanted, list, ...inline } of changes) {
    const to = Math.min(wanted, text.length);
    if (from >= to) continue;
    const asked = Object.entries(inline).filter(([, value]) => value !== undefined);
    if (asked.length > 0) target.format(from, to - from, Object.fromEntries(asked));
    if (list === undefined) continue;
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      target.format(at, 1, { list });
    }
  }
};

const difference = (now: TextFormat, then: TextFormat): Omit<FormatChange, 'from' | 'to'> => ({
  ...(now.bold !== then.bold && { bold: then.bold ?? null }),
  ...(now.italic !== then.italic && { italic: then.italic ?? null }),
  ...(now.link !== then.link && { link: then.link ?? null }),
  ...(now.list !== then.list && { list: then.list ?? null }),
});

/** Which stretches have to change so that every character looks as wanted; those that do already are left out. */
export const formatChanges = (
  present: readonly TextFormat[],
  wanted: readonly TextFormat[],
): readonly FormatChange[] => {
  const PLAIN: TextFormat = {};
  const changes: FormatChange[] = [];
  let from = 0;
  while (from < present.length) {
    const [now, then] = [present[from] ?? PLAIN, wanted[from] ?? PLAIN];
    let to = from + 1;
    while (
      to < present.length &&
      isSameFormat(present[to] ?? PLAIN, now) &&
      isSameFormat(wanted[to] ?? PLAIN, then)
    ) {
      to += 1;
    }
    if (!isSameFormat(now, then)) changes.push({ from, to, ...difference(now, then) });
    from = to;
  }
  return changes;
};

/** Gives every character of a text the look that is wanted, and touches only those that look different. */
export const setFormats = (target: Y.Text, wanted: readonly TextFormat[]): void => {
  for (const { from, to, ...format } of formatChanges(formatsOf(readRichText(target)), wanted)) {
    target.format(from, to - from, format);
  }
};
