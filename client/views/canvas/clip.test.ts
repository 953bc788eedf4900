// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ClippedNote, clipFromText, clipToHtml, clipToText, readClip } from './clip.ts';

const notes: readonly ClippedNote[] = [
  { text: 'One & "two" <b>\nthree', color: 'lake', tags: ['a'], at: { x: 0, y: 0 } },
  { text: 'Next', tags: [], size: { w: 300, h: 200 }, layer: 'a3', at: { x: 216, y: 0 } },
];

describe('notes on the clipboard', () => {
  it('come back as they were, from the middle of a page too', () => {
    const html = `<html><body><!--StartFragment-->${clipToHtml(notes)}<!--EndFragment--></body></html>`;
    expect(readClip(html)).toEqual({ notes, keepsShape: true });
  });

  it('are a list and lines for everybody else', () => {
    expect(clipToHtml(notes)).toContain('<li>One &amp; &quot;two&quot; &lt;b><br>three</li>');
    expect(clipToText(notes)).toBe('One & "two" <b>\nthree\nNext');
  });

  it('are believed only when they are what we write', () => {
    expect(readClip('<p>Hello</p>')).toBeNull();
    expect(readClip('<p data-talkoot-notes="no json">Hello</p>')).toBeNull();
    const forged = JSON.stringify({ version: 1, notes: [{ text: 'x', author: 'eero' }] });
    expect(readClip(`<p data-talkoot-notes='${forged}'></p>`)).toBeNull();
  });
});

describe('text on the clipboard', () => {
  it('is a note a line, in rows, without bullets', () => {
    const { notes: made, keepsShape } = clipFromText('- one\n- two\n\n- three\n');
    expect(made.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(keepsShape).toBe(false);
    expect(made.map(({ at }) => at)).toEqual([
      { x: 0, y: 0 },
      { x: 216, y: 0 },
      { x: 0, y: 176 },
    ]);
  });

  it('is a note a cell where cells were copied, each where it stood', () => {
    const { notes: made, keepsShape } = clipFromText('Name\tWish\nAnna\t\n\t"two\nlines"');
    expect(keepsShape).toBe(true);
    expect(made.map(({ text, at }) => [text, at.x, at.y])).toEqual([
      ['Name', 0, 0],
      ['Wish', 216, 0],
      ['Anna', 0, 176],
      ['two\nlines', 216, 352],
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect(clipFromText(' \n\t\n').notes).toEqual([]);
  });
});

it('of a long table a note a row, and an address beside words leads there', () => {
  const rows = Array.from({ length: 300 }, (_, at) => `Row ${at}\thttps://example.org/${at}`);
  const clip = clipFromText(rows.join('\n'));
  expect(clip.notes).toHaveLength(300);
  expect(clip.keepsShape).toBe(false);
  expect(clip.notes[7]).toMatchObject({ text: 'Row 7', link: 'https://example.org/7' });
  expect(clipFromText('https://example.org/report').notes).toMatchObject([
    { text: 'example.org/report', link: 'https://example.org/report' },
  ]);
});
