import * as Y from 'yjs';
import { readFormat, type RichText, type TextFormat, type TextMark } from './format.ts';

type DeltaOperation = {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
};

/** A list stands on line breaks: where another program has put it on letters as well, that says nothing. */
const piecesOf = (insert: string, { list, ...inline }: TextFormat): [string, TextFormat][] =>
  list === undefined
    ? [[insert, inline]]
    : insert
        .split(/(\n)/)
        .filter((piece) => piece !== '')
        .map((piece) => [piece, piece === '\n' ? { ...inline, list } : inline]);

const hasFormat = (format: TextFormat): boolean => Object.keys(format).length > 0;

/** Which stretches of a text are formatted, in their order; `undefined` for a text without any, which costs nothing to tell. */
export const readMarks = (text: Y.Text): readonly TextMark[] | undefined => {
  if (!text._hasFormatting) return undefined;
  const delta: readonly DeltaOperation[] = text.toDelta();
  const marks: TextMark[] = [];
  let at = 0;
  for (const { insert, attributes } of delta) {
    if (typeof insert !== 'string') continue;
    for (const [piece, format] of piecesOf(insert, readFormat(attributes ?? {}))) {
      if (hasFormat(format)) marks.push({ from: at, to: at + piece.length, ...format });
      at += piece.length;
    }
  }
  return marks.length > 0 ? marks : undefined;
};

/** A text with its formats. */
export const readRichText = (text: Y.Text): RichText => ({
  text: text.toString(),
  marks: readMarks(text) ?? [],
});

/** The text as a delta, as Quill and Yjs write it. Marks that reach beyond the text are cut off. */
const deltaOf = ({ text, marks }: RichText): DeltaOperation[] => {
  const delta: DeltaOperation[] = [];
  let done = 0;
  for (const { from, to, ...format } of marks.toSorted((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(from, done), Math.min(to, text.length)];
    if (start >= end) continue;
    if (start > done) delta.push({ insert: text.slice(done, start) });
    for (const [insert, attributes] of piecesOf(text.slice(start, end), format)) {
      delta.push({ insert, attributes });
    }
    done = end;
  }
  if (done < text.length) delta.push({ insert: text.slice(done) });
  return delta;
};

/** A new text with these words and formats, to be put into a document. */
export const newText = ({ text, marks }: RichText): Y.Text => {
  if (marks.length === 0) return new Y.Text(text);
  const made = new Y.Text();
  made.applyDelta(deltaOf({ text, marks }));
  return made;
};

/** The same words with their formats, for another place or document. */
export const copyOfText = (text: Y.Text): Y.Text => {
  const copy = new Y.Text();
  copy.applyDelta(text.toDelta());
  return copy;
};
