import type * as Y from 'yjs';
import { mergeText, rebaseOver, type Splice, splicesBetween } from '../../lib/splice.ts';
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

/** For every character of a text, where it stood before `splices` were applied; null for what they brought. */
const placesBefore = (length: number, splices: readonly Splice[]): readonly (number | null)[] => {
  const places: (number | null)[] = [];
  let before = 0;
  for (const { at, remove, insert } of splices) {
    while (before < at) places.push(before++);
    for (let index = 0; index < insert.length; index += 1) places.push(null);
    before += remove;
  }
  while (places.length < length) places.push(before++);
  return places;
};

/** The look of every character of the text that comes of the three, found by where each character was before. */
const mergedFormats = ({ expected, now, value }: Three): readonly TextFormat[] | null => {
  const own = splicesBetween(expected.text, value.text);
  const others = splicesBetween(expected.text, now.text);
  const [inExpected, inNow, inValue] = [expected, now, value].map(formatsOf);
  const placesOfNow = placesBefore(now.text.length, others);
  const today = new Map(placesOfNow.map((before, at) => [before, at]));
  const looks = placesBefore(value.text.length, own).map((before, at): TextFormat => {
    const wanted = inValue?.[at] ?? PLAIN;
    const still = before === null ? undefined : today.get(before);
    if (before === null || still === undefined) return wanted;
    return mergeFormat(inExpected?.[before] ?? PLAIN, inNow?.[still] ?? PLAIN, wanted);
  });
  let end = now.text.length - expected.text.length;
  // As the texts are merged: from the end, so that none moves the next one.
  for (const other of others.toReversed()) {
    const rebased = rebaseOver(other, own);
    if (rebased === null) return null;
    end -= other.insert.length - other.remove;
    const from = other.at + end;
    const brought = Array.from(
      { length: other.insert.length },
      (_, index) => inNow?.[from + index] ?? PLAIN,
    );
    looks.splice(rebased.at, rebased.remove, ...brought);
  }
  return looks;
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
