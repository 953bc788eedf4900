import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkify } from './linkify.ts';

const links = (text: string): readonly string[] =>
  linkify(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []));

test('http, https and mailto become links, in whatever case', () => {
  expect(links('https://example.org HTTP://EXAMPLE.ORG/a mailto:anna@example.org')).toEqual([
    'https://example.org',
    'HTTP://EXAMPLE.ORG/a',
    'mailto:anna@example.org',
  ]);
});

test('nothing else becomes a link', () => {
  const text =
    'javascript:alert(1) data:text/html,x file:///etc ftp://example.org xhttps://a.b www.example.org';
  expect(links(text)).toEqual([]);
});

test('the end of a sentence is not part of the address', () => {
  expect(links('Katso https://example.org/a. Tai https://example.org/b, tai')).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ]);
  expect(links('(ks. https://example.org/a)')).toEqual(['https://example.org/a']);
  expect(links('Näinkö: https://example.org/?a=b&c=d…')).toEqual(['https://example.org/?a=b&c=d']);
});

test('brackets that belong to the address stay', () => {
  expect(links('https://fi.wikipedia.org/wiki/Talkoot_(työ)')).toEqual([
    'https://fi.wikipedia.org/wiki/Talkoot_(työ)',
  ]);
});

test('a scheme alone is only words', () => {
  expect(links('https:// ja mailto: ja http://.')).toEqual([]);
});

test('a sign that would end an attribute ends the address', () => {
  expect(links('https://example.org/"onmouseover="x <https://example.org/a>')).toEqual([
    'https://example.org/',
    'https://example.org/a',
  ]);
});

test('the parts joined are the text again, whatever it is', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('https://', 'mailto:', 'http://a.b', ').', '\n', ' '),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        linkify(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a long text of brackets takes no time to speak of', () => {
  const text = `https://example.org/${')'.repeat(10_000)}`;
  expect(links(text)).toEqual(['https://example.org/']);
});
