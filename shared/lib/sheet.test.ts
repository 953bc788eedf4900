import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSheet, parseSheet } from './sheet.ts';

describe('what a spreadsheet copies', () => {
  it('is rows of cells, whatever ends its lines', () => {
    expect(parseSheet('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('keeps line breaks, tabs and quotes that stand in a quoted cell', () => {
    expect(parseSheet('"two\nlines"\t"a ""word"""\nplain\t"tab\there"')).toEqual([
      ['two\nlines', 'a "word"'],
      ['plain', 'tab\there'],
    ]);
  });

  it('takes a quote for a quote where it opens no cell', () => {
    expect(parseSheet('5" pipe\tb\n"Yes", she said\tc')).toEqual([
      ['5" pipe', 'b'],
      ['"Yes", she said', 'c'],
    ]);
    expect(parseSheet('"open\tend')).toEqual([['"open', 'end']]);
  });

  it('comes back as it was, cell by cell', () => {
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const cell = fc.string().map((text) => text.replace(/\r/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\n');
        expect(parseSheet(text)).toEqual(rows);
      }),
    );
  });

  it('is told from a list by its tabs', () => {
    expect(isSheet('a\tb')).toBe(true);
    expect(isSheet('\ta list\n that is indented')).toBe(false);
  });
});
