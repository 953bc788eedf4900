// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { RichText } from '../../../shared/document/text/format.ts';
import { copied, partOf } from './copied.ts';
import { linkedWords, linkPlace, looksAt, toggledInline, toggledList } from './format-edits.ts';
import { readAddress } from './read-address.ts';
import { readPastedHtml } from './read-pasted.ts';
import { scanText } from './scan-text.ts';
import { createSurface } from './surface.ts';

const plain = (text: string): RichText => ({ text, marks: [] });
const LISTED: RichText = {
  text: 'x\na\nb\n',
  marks: [
    { from: 3, to: 4, list: 'bullet' },
    { from: 5, to: 6, list: 'bullet' },
  ],
};

describe('what buttons do', () => {
  test('selected words become bold, and all of them plain again only when all are bold', () => {
    const rich: RichText = { text: 'yksi kaksi', marks: [{ from: 0, to: 4, bold: true }] };
    const all = { start: 0, end: 10 };
    expect(toggledInline(rich, all, 'bold').formats).toEqual([{ from: 0, to: 10, bold: true }]);
    expect(toggledInline(rich, { start: 0, end: 4 }, 'bold').formats).toEqual([
      { from: 0, to: 4, bold: null },
    ]);
  });

  test('the last line gets a line break when it becomes one of a list, and loses it again', () => {
    const listed = toggledList(plain('a\nb'), { start: 3, end: 3 }, 'bullet');
    expect(listed).toEqual({ text: 'a\nb\n', formats: [{ from: 3, to: 4, list: 'bullet' }] });
    expect(toggledList(LISTED, { start: 4, end: 4 }, 'bullet')).toEqual({
      text: 'x\na\nb',
      formats: [],
    });
    expect(toggledList(LISTED, { start: 0, end: 5 }, 'ordered').formats).toHaveLength(3);
  });

  test('a link goes on the word at the caret, or all of the link there', () => {
    expect(linkPlace(plain('lue tämä heti'), { start: 6, end: 6 })).toEqual({ start: 4, end: 8 });
    const link = 'https://a.example/';
    const rich: RichText = { text: 'lue tämä nyt', marks: [{ from: 0, to: 8, link }] };
    expect(linkPlace(rich, { start: 5, end: 5 })).toEqual({ start: 0, end: 8 });
    expect(looksAt(rich, { start: 5, end: 5 }).link).toBe(link);
    expect(linkedWords(plain('a '), { start: 2, end: 2 }, link)).toEqual({
      text: `a ${link}`,
      formats: [{ from: 2, to: 2 + link.length, link }],
    });
  });
});

describe('addresses', () => {
  test.each([
    ['example.org', 'https://example.org'],
    [' https://example.org/a?b ', 'https://example.org/a?b'],
    ['anna@example.org', 'mailto:anna@example.org'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
  ])('%s is %s', (typed, address) => expect(readAddress(typed)).toBe(address));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '',
    'a b',
  ])('%s is none', (typed) => expect(readAddress(typed)).toBeNull());
});

describe('what is pasted', () => {
  test('keeps the formats that notes have, and nothing else', () => {
    const { text, marks } = readPastedHtml(
      `<meta charset="utf-8"><style>p{color:red}</style><h2 style="color:red">Otsikko</h2>
       <p onclick="evil()">Yksi <b>kaksi</b> <span style="font-style:italic">kolme</span></p>
       <ul><li>a</li><li><a href="https://a.example/">b</a></li></ul><script>evil()</script>`,
    );
    expect(text).toBe('Otsikko\nYksi kaksi kolme\na\nb\n');
    const looks = marks.map(({ from, to, ...format }) => [text.slice(from, to), format]);
    expect(looks).toEqual([
      ['Otsikko', { bold: true }],
      ['kaksi', { bold: true }],
      ['kolme', { italic: true }],
      ['\n', { list: 'bullet' }],
      ['b', { link: 'https://a.example/' }],
      ['\n', { list: 'bullet' }],
    ]);
  });

  test('a link that could run something is words only', () => {
    const { text, marks } = readPastedHtml('<a href="javascript:alert(1)">paina</a>');
    expect([text, marks]).toEqual(['paina', []]);
  });

  test('a wrapper that says it is not bold is not', () => {
    expect(readPastedHtml('<b style="font-weight:normal"><p>a</p></b>').marks).toEqual([]);
  });
});

describe('the element that is written in', () => {
  const open = (rich: RichText) => {
    const root = document.body.appendChild(document.createElement('div'));
    const surface = createSurface(root);
    surface.show(rich);
    return { root, surface };
  };

  test.each([plain(''), plain('a\n\nb'), plain('a\n'), LISTED])(
    'reads what it shows: %j',
    (rich) => {
      const { surface } = open(rich);
      expect(surface.read()).toBe(rich.text);
      expect(surface.show(rich)).toBe(false);
    },
  );

  test('keeps lines that look the same, so that the caret in them stays', () => {
    const { root, surface } = open(plain('yksi\nkaksi'));
    const second = root.children[1];
    surface.show(plain('nolla\nyksi!\nkaksi'));
    expect(root.children[2]).toBe(second);
  });

  test('reads whatever a browser makes of it', () => {
    const root = document.createElement('div');
    root.innerHTML = 'alku<div><br></div><div>a<br>b<br></div><p><b>c</b></p>loppu';
    expect(scanText(root).text).toBe('alku\n\na\nb\nc\nloppu');
  });

  test('finds places in the text and back', () => {
    const { surface } = open({ text: 'ab\ncd', marks: [{ from: 1, to: 2, bold: true }] });
    for (const selection of [
      { start: 0, end: 5 },
      { start: 2, end: 2 },
      { start: 3, end: 4 },
    ]) {
      surface.select(selection);
      expect(surface.selection()).toEqual(selection);
    }
  });
});

describe('what is copied', () => {
  test('comes back as it was when it is pasted', () => {
    const rich: RichText = {
      text: 'Tärkeä & <b>\nmaito\nleipä\nloppu',
      marks: [
        { from: 0, to: 6, bold: true, italic: true },
        { from: 9, to: 12, link: 'https://a.example/?a&b' },
        { from: 18, to: 19, list: 'bullet' },
        { from: 24, to: 25, list: 'bullet' },
      ],
    };
    expect(readPastedHtml(copied(rich).html)).toEqual(rich);
    expect(copied(rich).text).toBe(
      'Tärkeä & <b> (https://a.example/?a&b)\n- maito\n- leipä\nloppu',
    );
  });

  test('is words alone when it is a part of a line', () => {
    const rich: RichText = { text: 'yksi kaksi', marks: [{ from: 3, to: 8, bold: true }] };
    const part = partOf(rich, { start: 2, end: 6 });
    expect(part).toEqual({ text: 'si k', marks: [{ from: 1, to: 4, bold: true }] });
    expect(copied(part).html).toBe('s<strong>i k</strong>');
  });
});
