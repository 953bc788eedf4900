// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { hostOf, linkCard, pastedLink } from './link-card.ts';

const ADDRESS = 'https://www.example.org/reports/2026?from=mail#top';

test('an address beside words becomes the link of a card, and the words its title', () => {
  expect(linkCard(`Report\n${ADDRESS}`)).toEqual({ text: 'Report', link: ADDRESS });
  expect(linkCard(`${ADDRESS}\n\nReport\nof us`)).toEqual({ text: 'Report\nof us', link: ADDRESS });
});

test('an address alone is read without what only browsers need', () => {
  expect(linkCard(` ${ADDRESS} `)).toEqual({ text: 'example.org/reports/2026', link: ADDRESS });
});

test.each([
  'See https://example.org for more',
  'one\nhttps://example.org\ntwo',
  'https://example.org\nhttps://example.net',
  'javascript:alert(1)',
  'Report\nmailto:anna@example.org',
  'Report\nhttps://',
  'Report\nhttps://example.org/"onclick="x',
])('%j stays as it is', (text) => {
  expect(linkCard(text)).toEqual({ text });
});

const clipboard = (text: string, html: string) => ({
  getData: (type: string) => (type === 'text/html' ? html : text),
});

test('a link that was copied with its title is pasted with it', () => {
  const html = `<meta charset="utf-8"><a href="${ADDRESS}">The  <b>report</b></a>`;
  expect(pastedLink(clipboard(ADDRESS, html))).toBe(`The report\n${ADDRESS}`);
  expect(pastedLink(clipboard(ADDRESS, `<a href="${ADDRESS}">${ADDRESS}</a>`))).toBeNull();
  expect(pastedLink(clipboard('words', html))).toBeNull();
  expect(pastedLink(clipboard(ADDRESS, '<img src=x onerror=alert(1)>'))).toBeNull();
});

test('a host is named as people know it', () => {
  expect(hostOf(ADDRESS)).toBe('example.org');
  expect(hostOf('mailto:anna@example.org')).toBe('mailto:anna@example.org');
});
