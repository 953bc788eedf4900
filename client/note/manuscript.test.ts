import { expect, test } from 'vitest';
import fc from 'fast-check';
import { editedText } from '../../shared/document/text/edited-text.ts';
import { formatsOf, type RichText, type TextMark } from '../../shared/document/text/format.ts';
import { createManuscript } from './manuscript.ts';

const begin: RichText = { text: 'Kahvi ja pulla', marks: [{ from: 0, to: 5, bold: true }] };

const type = (manuscript: ReturnType<typeof createManuscript>, words: string): void => {
  for (const letter of words) {
    const base = manuscript.read().text;
    manuscript.write({ name: 'note.editText', base, text: base + letter });
  }
};

test('has nothing to keep until something is written, or looks different', () => {
  const manuscript = createManuscript(begin);
  expect(manuscript.rewritten()).toBeNull();
  const { text } = begin;
  const formats = [{ from: 9, to: 14, italic: true as const }];
  manuscript.write({ name: 'note.format', base: text, text, formats });
  expect(manuscript.rewritten()).toEqual({ base: text, text, formats });
});

test('goes back by words and by looks, and forward again until something else is written', () => {
  const manuscript = createManuscript({ text: '', marks: [] });
  type(manuscript, 'yksi kaksi');
  manuscript.undo();
  expect(manuscript.read().text).toBe('yksi ');
  manuscript.undo();
  manuscript.undo();
  expect(manuscript.read().text).toBe('');
  manuscript.undo();
  manuscript.redo();
  expect(manuscript.read().text).toBe('yksi');
  type(manuscript, '!');
  manuscript.redo();
  expect(manuscript.read().text).toBe('yksi!');
});

const look = fc.record({
  bold: fc.constantFrom(true as const, undefined),
  italic: fc.constantFrom(true as const, undefined),
  link: fc.constantFrom('https://example.org/', undefined),
});

const richText = fc
  .array(fc.tuple(fc.constantFrom('a', 'sana ', '\n', '👍🏽', 'שלום'), look), { maxLength: 8 })
  .map((pieces): RichText => {
    let at = 0;
    const marks = pieces.flatMap(([piece, format]): TextMark[] => {
      const from = at;
      at += piece.length;
      const isList = piece === '\n' && format.bold;
      if (isList) return [{ from, to: at, list: 'bullet' as const }];
      const { bold, italic, link } = format;
      const known = { ...(bold && { bold }), ...(italic && { italic }), ...(link && { link }) };
      return piece === '\n' || Object.keys(known).length === 0 ? [] : [{ from, to: at, ...known }];
    });
    return { text: pieces.map(([piece]) => piece).join(''), marks };
  });

test('what it says of its changes makes the same text, with the same looks, of the first one', () => {
  fc.assert(
    fc.property(richText, richText, (from, to) => {
      const manuscript = createManuscript(from);
      const formats = to.marks.map((mark) => ({ ...mark }));
      manuscript.write({ name: 'note.editText', base: from.text, text: to.text, formats });
      const rewritten = manuscript.rewritten();
      const made = rewritten ? editedText(from, rewritten) : editedText(from, from);
      const written = manuscript.read();
      expect(made.text).toBe(written.text);
      expect(formatsOf(made)).toEqual(formatsOf(written));
    }),
  );
});
