import type * as Y from 'yjs';
import { mergeText, rebaseSplice, spliceBetween } from '../../lib/splice.ts';
import {
  FORMAT_NAMES,
  formatsOf,
  type RichText,
  richTextValue,
  type TextFormat,
} from './format.ts';
import { readRichText } from './rich-text.ts';
import { setFormats, writeText } from './write-text.ts';

const PLAIN: TextFormat = {};

const richTextOf = (value: unknown): RichText | null => {
  if (typeof value === 'string') return { text: value, marks: [] };
  const read = richTextValue.safeParse(value);
  return read.success ? read.data : null;
};

/** Attribute by attribute: what nobody has changed since goes back, the rest stays as it is now. */
const mergeFormat = (expected: TextFormat, now: TextFormat, wanted: TextFormat): TextFormat =>
  Object.fromEntries(
    FORMAT_NAMES.map((name) => [name, now[name] === expected[name] ? wanted[name] : now[name]]),
  );

type Three = { readonly expected: RichText; readonly now: RichText; readonly value: RichText };

/** The look of every character of the text that comes of the three, found by where each character was before. */
const mergedFormats = ({ expected, now, value }: Three): readonly TextFormat[] | null => {
  const own = spliceBetween(expected.text, value.text);
  const others = spliceBetween(expected.text, now.text);
  const rebased = rebaseSplice(others, own);
  if (rebased === null) return null;
  const [inExpected, inNow, inValue] = [expected, now, value].map(formatsOf);
  const { length } = others.insert;
  const size = value.text.length - rebased.remove + length;
  return Array.from({ length: size }, (_, at): TextFormat => {
    const isOthers = at >= rebased.at && at < rebased.at + length;
    if (isOthers) return inNow?.[others.at + at - rebased.at] ?? PLAIN;
    const ofValue = at < rebased.at ? at : at - length + rebased.remove;
    const wanted = inValue?.[ofValue] ?? PLAIN;
    const behindOwn = ofValue - own.insert.length;
    if (ofValue >= own.at && behindOwn < own.at) return wanted;
    const before = ofValue < own.at ? ofValue : behindOwn + own.remove;
    const today = before < others.at ? before : before - others.remove + length;
    return mergeFormat(inExpected?.[before] ?? PLAIN, inNow?.[today] ?? PLAIN, wanted);
  });
};

/**
 * Undo and redo of a text: turns it from `expected` back into `value`, where others have not changed the same words or
 * their looks since. False when they have.
 */
export const putBackText = (
  text: Y.Text,
  { expected, value }: { readonly expected?: unknown; readonly value?: unknown },
): boolean => {
  const [before, after] = [richTextOf(expected), richTextOf(value)];
  if (before === null || after === null) return false;
  const now = readRichText(text);
  // Words that others put in show as late in the text as they can: what goes back to the same place goes behind them.
  const merged = mergeText(before.text, now.text, after.text);
  if (merged === null) return false;
  const isFormatted = [before, now, after].some(({ marks }) => marks.length > 0);
  const formats = isFormatted ? mergedFormats({ expected: before, now, value: after }) : null;
  writeText(text, merged);
  if (formats?.length === merged.length) setFormats(text, formats);
  return true;
};
