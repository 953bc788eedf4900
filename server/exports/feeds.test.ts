// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Feed, MAX_ENTRIES, tagOf, titleOf, toAtom } from './atom.ts';
import { toCalendar } from './calendar.ts';

const feed = (entries: Feed['entries']): Feed => ({
  id: tagOf('https://talkoot.example.org:3000', 'b1'),
  title: 'Käytännöt & muut',
  language: 'fi',
  self: 'https://talkoot.example.org/p/key/feed.atom',
  page: 'https://talkoot.example.org/p/key',
  author: 'Verkosto',
  since: 1000,
  entries,
});

const entry = (id: number, text = `Lappu ${id}`): Feed['entries'][number] => ({
  id: `tag:talkoot.example.org,2026:b1/n${id}`,
  title: titleOf(text),
  text,
  at: id * 1000,
  category: 'Osio',
  address: 'https://talkoot.example.org/p/key',
  author: '',
});

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

const textsOf = (doc: Document, selector: string): (string | null)[] =>
  [...doc.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a feed', () => {
  test('has what RFC 4287 asks for, the newest first, and an end', () => {
    const shuffled = Array.from({ length: 60 }, (_, at) => entry((at * 7) % 60));
    const doc = parse(toAtom(feed(shuffled)));
    expect(textsOf(doc, 'feed > id')).toEqual(['tag:talkoot.example.org,2026:b1']);
    expect(textsOf(doc, 'feed > title')).toEqual(['Käytännöt & muut']);
    expect(textsOf(doc, 'feed > author > name')).toEqual(['Verkosto']);
    expect(textsOf(doc, 'feed > updated')).toEqual(['1970-01-01T00:00:59.000Z']);
    expect(textsOf(doc, 'entry > title')).toHaveLength(MAX_ENTRIES);
    expect(textsOf(doc, 'entry > title')[0]).toBe('Lappu 59');
    const ids = textsOf(doc, 'id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('without news says since when there is anything', () => {
    expect(textsOf(parse(toAtom(feed([]))), 'updated')).toEqual(['1970-01-01T00:00:01.000Z']);
  });

  test('gives back every text that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [shown] = textsOf(parse(toAtom(feed([entry(1, `x${text}`)]))), 'content');
        expect(shown?.replaceAll('\r\n', '\n')).toBe(`x${text}`.replaceAll('\r\n', '\n'));
      }),
    );
  });
});

describe('a calendar', () => {
  const event = (title: string) => ({
    uid: 'm1@talkoot.example.org',
    title,
    startsAt: Date.UTC(2026, 1, 9, 7),
    endsAt: Date.UTC(2026, 1, 9, 10),
    address: 'https://talkoot.example.org/m/m1',
  });
  const linesOf = (title: string): string[] =>
    toCalendar({ name: 'Verkosto', madeAt: 0, events: [event(title)] }).split('\r\n');

  test('has what RFC 5545 asks for', () => {
    expect(linesOf('Kokous; klo 9, linja\n2')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Talkoot//Talkoot//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Verkosto',
      'BEGIN:VEVENT',
      'UID:m1@talkoot.example.org',
      'DTSTAMP:19700101T000000Z',
      'DTSTART:20260209T070000Z',
      'DTEND:20260209T100000Z',
      'SUMMARY:Kokous\\; klo 9\\, linja\\n2',
      'URL:https://talkoot.example.org/m/m1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('has no line above 75 octets, and every title comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const title = words.replaceAll(/[\u0000-\u001F\u007F]/g, '');
        const lines = linesOf(title);
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
        const [, summary = ''] = /SUMMARY:(.*)\r\n/.exec(unfolded) ?? [];
        expect(summary.replaceAll(/\\([\\;,])/g, '$1')).toBe(title);
      }),
    );
  });
});
