// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOfCalendar } from '../testing/check-calendar.ts';
import { faultsOfFeed } from '../testing/check-feed.ts';
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
    expect(faultsOfFeed(toAtom(feed(shuffled)))).toEqual([]);
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
    expect(faultsOfFeed(toAtom(feed([])))).toEqual([]);
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
    revision: 3,
    revisedAt: 0,
    address: 'https://talkoot.example.org/m/m1',
  });
  const linesOf = (title: string): string[] =>
    toCalendar({ name: 'Verkosto', events: [event(title)] }).split('\r\n');

  test('has what RFC 5545 asks for', () => {
    expect(linesOf('Kokous; klo 9, linja\n2')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Talkoot//Talkoot//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Verkosto',
      'BEGIN:VEVENT',
      'UID:m1@talkoot.example.org',
      'DTSTAMP:19700101T000000Z',
      'LAST-MODIFIED:19700101T000000Z',
      'SEQUENCE:3',
      'DTSTART:20260209T070000Z',
      'DTEND:20260209T100000Z',
      'SUMMARY:Kokous\\; klo 9\\, linja\\n2',
      'URL:https://talkoot.example.org/m/m1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('without events is not empty, which no calendar may be', () => {
    expect(faultsOfCalendar(toCalendar({ name: 'Verkosto', events: [] }))).toEqual([]);
  });

  test('has no line above 75 octets, and every title comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const title = words.replaceAll(/[\u0000-\u001F\u007F]/g, '');
        const lines = linesOf(title);
        expect(faultsOfCalendar(lines.join('\r\n'))).toEqual([]);
        const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
        const [, summary = ''] = /SUMMARY:([^\r]*)\r\n/.exec(unfolded) ?? [];
        expect(summary.replaceAll(/\\([\\;,])/g, '$1')).toBe(title);
      }),
      // Ends a line to JavaScript, and not to a calendar.
      { examples: [['\u2028']] },
    );
  });
});

describe('what our checks find', () => {
  const good = toCalendar({ name: 'V', events: [] });

  test.each([
    ['bare line feeds', good.replaceAll('\r\n', '\n')],
    ['a long line', good.replace('PRODID:', `PRODID:${'x'.repeat(80)}`)],
    ['a text that is not escaped', good.replace('CALNAME:V', 'CALNAME:V;1')],
    ['a component that is not closed', good.replace('END:VTIMEZONE\r\n', '')],
    ['no component', good.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/su, '')],
  ])('in a calendar: %s', (_, calendar) => {
    expect(faultsOfCalendar(calendar)).not.toEqual([]);
  });

  test.each([
    ['two entries of one id', toAtom(feed([entry(1), entry(1)]))],
    ['a time that is none', toAtom(feed([entry(1)])).replace('1970-01', '1970-19')],
    ['no author', toAtom({ ...feed([]), author: '' })],
    ['an id that is no address', toAtom({ ...feed([]), id: 'b1' })],
  ])('in a feed: %s', (_, xml) => {
    expect(faultsOfFeed(xml)).not.toEqual([]);
  });
});
