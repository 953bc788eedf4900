import { expect, test } from 'vitest';
import { blocksOf, linesOf } from './lines.ts';

const shapeOf = (text: string, marks: Parameters<typeof linesOf>[0]['marks'] = []) =>
  linesOf({ text, marks }).map((line) => [line.text, line.list]);

test('a text without lists is as many lines as a field shows', () => {
  expect(shapeOf('')).toEqual([['', undefined]]);
  expect(shapeOf('a\n')).toEqual([
    ['a', undefined],
    ['', undefined],
  ]);
});

test('nothing comes behind the line break that ends a list at the end of the text', () => {
  const marks = [
    { from: 3, to: 4, list: 'bullet' },
    { from: 5, to: 6, list: 'bullet' },
  ] as const;
  expect(shapeOf('x\na\nb\n', marks)).toEqual([
    ['x', undefined],
    ['a', 'bullet'],
    ['b', 'bullet'],
  ]);
  const blocks = blocksOf(linesOf({ text: 'x\na\nb\nz', marks }));
  expect(blocks.map(({ list, lines }) => [list, lines.length])).toEqual([
    [undefined, 1],
    ['bullet', 2],
    [undefined, 1],
  ]);
});

test('an empty line below a list is one line', () => {
  const marks = [{ from: 1, to: 2, list: 'bullet' }] as const;
  const lines = [
    ['a', 'bullet'],
    ['', undefined],
  ];
  expect(shapeOf('a\n\n', marks)).toEqual(lines);
  expect(shapeOf('a\nx', marks)).toEqual([lines[0], ['x', undefined]]);
});

test('what looks the same is one run, across nothing but its own line', () => {
  const marks = [{ from: 1, to: 4, bold: true }] as const;
  expect(linesOf({ text: 'ab\ncd', marks }).map(({ runs }) => runs)).toEqual([
    [
      { at: 0, text: 'a', format: {} },
      { at: 1, text: 'b', format: { bold: true } },
    ],
    [
      { at: 3, text: 'c', format: { bold: true } },
      { at: 4, text: 'd', format: {} },
    ],
  ]);
});
