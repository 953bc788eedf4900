import { expect, test } from 'vitest';
import { parseLinkList } from './link-list.ts';

test('takes one link to a line, and leaves empty lines out', () => {
  expect(parseLinkList('https://a.example/1\r\n\n  https://a.example/2  \n').links).toEqual([
    'https://a.example/1',
    'https://a.example/2',
  ]);
});

test('finds the links among the cells of a spreadsheet and in angle brackets', () => {
  const text =
    'Table 1\thttps://a.example/l/meetup?p=%7b1%2c2%7d\tAnna\nJoin: <https://a.example/2>, thanks';
  expect(parseLinkList(text)).toEqual({
    links: ['https://a.example/l/meetup?p=%7b1%2c2%7d', 'https://a.example/2'],
    repeated: 0,
    without: [],
  });
});

test('names the lines that hold no https link', () => {
  expect(parseLinkList('Links\nhttp://a.example/1\nhttps://a.example/2')).toMatchObject({
    links: ['https://a.example/2'],
    without: [
      { line: 1, text: 'Links' },
      { line: 2, text: 'http://a.example/1' },
    ],
  });
});

test('counts a link that is there more than once', () => {
  const text = 'https://a.example/1\nhttps://a.example/1;\nhttps://a.example/1';
  expect(parseLinkList(text)).toEqual({ links: ['https://a.example/1'], repeated: 2, without: [] });
});
