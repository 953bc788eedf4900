import * as z from 'zod/mini';
import { linkValue } from '../values.ts';

export const LISTS = ['bullet', 'ordered'] as const;
export type ListKind = (typeof LISTS)[number];

/** What words may look like. `list` stands on the line break that ends a line of a list, and nowhere else. */
const attributes = {
  bold: z.literal(true),
  italic: z.literal(true),
  link: linkValue,
  list: z.enum(LISTS),
} as const;

export const FORMAT_NAMES = ['bold', 'italic', 'link', 'list'] as const;

/** The attributes that the gate takes in a text; `null` ends one. */
export const textAttributes = {
  bold: z.nullable(attributes.bold),
  italic: z.nullable(attributes.italic),
  link: z.nullable(attributes.link),
  list: z.nullable(attributes.list),
} as const;

/** How a character looks. */
export type TextFormat = {
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  readonly link?: string | undefined;
  readonly list?: ListKind | undefined;
};

const place = z.int().check(z.gte(0));

/** A stretch of a text, in UTF-16 code units, `to` exclusive, that looks like this. */
export const textMarkValue = z.strictObject({
  from: place,
  to: place,
  bold: z.optional(attributes.bold),
  italic: z.optional(attributes.italic),
  link: z.optional(attributes.link),
  list: z.optional(attributes.list),
});
export type TextMark = { readonly from: number; readonly to: number } & TextFormat;

/** More stretches than anybody writes by hand; see `MAX_MARKS` of the gate. */
const MAX_STRETCHES = 800;
export const textMarksValue = z.array(textMarkValue).check(z.maxLength(MAX_STRETCHES));

/** A change of how a stretch looks: what is left out stays, `null` ends it. */
const formatChangeValue = z.strictObject({
  from: place,
  to: place,
  bold: z.optional(textAttributes.bold),
  italic: z.optional(textAttributes.italic),
  link: z.optional(textAttributes.link),
  list: z.optional(textAttributes.list),
});
export type FormatChange = z.infer<typeof formatChangeValue>;

export const formatChangesValue = z.array(formatChangeValue).check(z.maxLength(MAX_STRETCHES));

/** A text with its formats as one value; without any, its string alone stands for it. */
export const richTextValue = z.strictObject({ text: z.string(), marks: textMarksValue });
export type RichText = { readonly text: string; readonly marks: readonly TextMark[] };

/** What of the attributes that any program has written is ours. */
export const readFormat = (values: Readonly<Record<string, unknown>>): TextFormat => {
  const format: Record<string, unknown> = {};
  for (const name of FORMAT_NAMES) {
    const read = attributes[name].safeParse(values[name]);
    if (read.success) format[name] = read.data;
  }
  return format;
};

export const isSameFormat = (a: TextFormat, b: TextFormat): boolean =>
  FORMAT_NAMES.every((name) => a[name] === b[name]);

const PLAIN: TextFormat = {};

/** How the character at a place looks. */
export const formatAt = (marks: readonly TextMark[], at: number): TextFormat => {
  const mark = marks.find(({ from, to }) => from <= at && at < to);
  if (!mark) return PLAIN;
  const { from: _from, to: _to, ...format } = mark;
  return format;
};

/** The look of every character of a text. */
export const formatsOf = ({ text, marks }: RichText): readonly TextFormat[] => {
  const formats = Array.from({ length: text.length }, (): TextFormat => PLAIN);
  for (const { from, to, ...format } of marks) formats.fill(format, from, to);
  return formats;
};
