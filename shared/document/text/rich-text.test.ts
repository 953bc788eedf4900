import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { RichText } from './format.ts';
import { putBackText } from './put-back-text.ts';
import { newText, readMarks, readRichText } from './rich-text.ts';
import { formatText, writeText } from './write-text.ts';

const textWith = (rich: RichText): Y.Text => {
  const root = new Y.Doc().getMap<Y.Text>('texts');
  const text = newText(rich);
  root.set('one', text);
  return text;
};

const plain = (text: string) => textWith({ text, marks: [] });

const LIST: RichText = {
  text: 'maito\nleipä\n',
  marks: [
    { from: 5, to: 6, list: 'bullet' },
    { from: 11, to: 12, list: 'bullet' },
  ],
};

describe('reading', () => {
  it('tells nothing of a text without formats, also of one that had some', () => {
    const text = plain('sana');
    expect(readMarks(text)).toBeUndefined();
    formatText(text, [{ from: 0, to: 4, bold: true }]);
    formatText(text, [{ from: 0, to: 4, bold: null }]);
    expect(readMarks(text)).toBeUndefined();
  });

  it('comes out as it went in', () => {
    const rich: RichText = {
      text: 'a👩‍👩‍👧b שלום\nx\n',
      marks: [
        { from: 1, to: 9, bold: true, italic: true },
        { from: 11, to: 15, link: 'https://example.org/' },
        { from: 17, to: 18, list: 'ordered' },
      ],
    };
    expect(readRichText(textWith(rich))).toEqual(rich);
  });

  it('passes over what is none of ours, and over a list that stands on letters', () => {
    const text = plain('ab\ncd');
    text.format(0, 5, { list: 'bullet', bold: 'yes', color: 'red', link: 'javascript:alert(1)' });
    expect(readRichText(text).marks).toEqual([{ from: 2, to: 3, list: 'bullet' }]);
  });
});

describe('writing plain text into a formatted one', () => {
  const BOLD: RichText = { text: 'hyvin tärkeä asia', marks: [{ from: 6, to: 12, bold: true }] };

  it('keeps the looks of what stays, and of what is typed in its middle or at its end', () => {
    const text = textWith(BOLD);
    writeText(text, 'hyvin tärXkeä asia');
    writeText(text, 'hyvin tärXkeäY asia');
    writeText(text, 'hyvin tärXkeäY asiaZ');
    expect(readRichText(text).marks).toEqual([{ from: 6, to: 14, bold: true }]);
  });

  it('a link does not grow at its ends', () => {
    const text = textWith({
      text: 'lue tämä',
      marks: [{ from: 4, to: 8, link: 'https://a.example/' }],
    });
    writeText(text, 'lue tämä heti');
    writeText(text, 'lue taas tämä heti', 9);
    writeText(text, 'lue taas täXmä heti');
    expect(readRichText(text).marks).toEqual([{ from: 9, to: 14, link: 'https://a.example/' }]);
  });

  it('a new line in a list is one of the list, and words behind the list are not', () => {
    const text = textWith(LIST);
    writeText(text, 'maito\nvoi\nleipä\n');
    writeText(text, 'maito\nvoi\nleipä\nloppu\n');
    expect(readRichText(text).marks).toEqual([
      { from: 5, to: 6, list: 'bullet' },
      { from: 9, to: 10, list: 'bullet' },
      { from: 15, to: 16, list: 'bullet' },
    ]);
  });

  it('of two like letters the one at the caret is new', () => {
    const text = textWith({ text: 'a l', marks: [{ from: 2, to: 3, bold: true }] });
    writeText(text, 'a ll', 3);
    expect(readRichText(text).marks).toEqual([{ from: 3, to: 4, bold: true }]);
  });

  it('leaves no trace of formats where none is', () => {
    const text = plain('yksi');
    writeText(text, 'yksi kaksi');
    expect(text._hasFormatting).toBe(false);
  });
});

describe('putting back', () => {
  const change = (text: Y.Text, edit: () => void) => {
    const before = readRichText(text);
    edit();
    const after = readRichText(text);
    return {
      undo: () => putBackText(text, { expected: after, value: before }),
      redo: () => putBackText(text, { expected: before, value: after }),
    };
  };

  it('takes a format away and brings it back', () => {
    const text = plain('yksi kaksi');
    const { undo, redo } = change(text, () => formatText(text, [{ from: 0, to: 4, bold: true }]));
    expect(undo()).toBe(true);
    expect(readRichText(text).marks).toEqual([]);
    redo();
    expect(readRichText(text).marks).toEqual([{ from: 0, to: 4, bold: true }]);
  });

  it('brings deleted words back with their looks, beside what others wrote', () => {
    const text = textWith({ text: 'ab cd ef', marks: [{ from: 3, to: 5, italic: true }] });
    const { undo } = change(text, () => writeText(text, 'ab  ef'));
    writeText(text, 'XX ab  ef');
    undo();
    expect(readRichText(text)).toEqual({
      text: 'XX ab cd ef',
      marks: [{ from: 6, to: 8, italic: true }],
    });
  });

  it('leaves the formats of others, those on the same words too', () => {
    const text = plain('yksi kaksi');
    const { undo } = change(text, () => formatText(text, [{ from: 0, to: 10, bold: true }]));
    formatText(text, [{ from: 5, to: 10, bold: null, italic: true }]);
    undo();
    expect(readRichText(text).marks).toEqual([{ from: 5, to: 10, italic: true }]);
  });

  it('reads nothing but texts', () => {
    expect(putBackText(plain('a'), { expected: 'a', value: { text: 1 } })).toBe(false);
  });
});
