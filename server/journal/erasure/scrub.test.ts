import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ERASED_PERSON } from './erasure.ts';
import { scrub, type Scrubbing } from './scrub.ts';

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A document of records, and of plain values where a root holds those. */
const docOf = (roots: Readonly<Record<string, Records>>, entries: Records = {}): Y.Doc => {
  const doc = new Y.Doc();
  for (const [root, records] of Object.entries(roots)) {
    for (const [id, fields] of Object.entries(records)) {
      doc.getMap(root).set(id, new Y.Map(Object.entries(fields)));
    }
  }
  for (const [root, values] of Object.entries(entries)) {
    for (const [key, value] of Object.entries(values)) doc.getMap(root).set(key, value);
  }
  return doc;
};

const ANNA = 'annaannaannaannaannaan';

const scrubbed = (doc: Y.Doc, wish: Partial<Scrubbing> = {}) => {
  scrub(doc, {
    person: ANNA,
    notes: 'delete',
    chosen: new Set(),
    hiddenNotes: new Set(),
    ...wish,
  });
  const of = (root: string) => doc.getMap(root).toJSON();
  return { of, words: JSON.stringify([...doc.share.keys()].map(of)) };
};

const board = () =>
  docOf(
    {
      notes: {
        mine: { author: ANNA, text: 'a' },
        copy: { author: ANNA, origin: { board: 'b', note: 'original' } },
        hidden: { level: 'hidden' },
        others: { author: 'bo', deleted: { at: 1, by: ANNA } },
      },
      comments: {
        onMine: { note: 'mine', author: 'bo', text: 'x' },
        asked: { note: 'others', author: ANNA, text: 'Miksi?', createdAt: 5 },
        answered: { note: 'others', parent: 'asked', author: 'bo', text: 'Siksi.' },
      },
      strokes: { s1: { author: ANNA, color: 'ink' }, s2: { author: 'bo', color: 'ink' } },
      clusters: { c1: { title: 'Yhdessä', by: ANNA } },
      votes: {
        v1: {
          plan: { openedBy: ANNA },
          result: {
            notes: [
              { note: 'mine', points: 2 },
              { note: 'others', points: 1 },
            ],
            ballots: [
              { note: 'others', person: ANNA },
              { note: 'others', person: 'bo' },
            ],
          },
        },
      },
    },
    {
      reactions: {
        [`others:${ANNA}:good`]: { at: 1 },
        'mine:bo:good': { at: 1 },
        'others:bo:good': { at: 1 },
      },
      answers: { 'mine:f1': 'kyllä', 'others:f1': { person: ANNA } },
    },
  );

describe('a person who has all of theirs deleted', () => {
  const after = scrubbed(board(), { hiddenNotes: new Set(['hidden']) });

  test('has no notes left, and nothing hangs in the air', () => {
    expect(Object.keys(after.of('notes'))).toEqual(['others']);
    expect(Object.keys(after.of('comments'))).toEqual(['asked', 'answered']);
    expect(Object.keys(after.of('reactions'))).toEqual(['others:bo:good']);
    expect(Object.keys(after.of('answers'))).toEqual(['others:f1']);
    expect(Object.keys(after.of('strokes'))).toEqual(['s2']);
    expect(after.of('votes')['v1'].result.notes).toEqual([{ note: 'others', points: 1 }]);
  });

  test('leaves others their answers, under a comment without words', () => {
    expect(after.of('comments')['asked']).toEqual({
      note: 'others',
      createdAt: 5,
      deleted: { at: 5, by: ERASED_PERSON },
    });
    expect(after.of('comments')['answered'].text).toBe('Siksi.');
  });

  test('is named nowhere', () => {
    expect(after.words).not.toContain(ANNA);
    expect(after.of('votes')['v1'].result.ballots).toEqual([{ note: 'others', person: 'bo' }]);
    expect(after.of('clusters')['c1']).toEqual({ title: 'Yhdessä', by: ERASED_PERSON });
  });
});

describe('a person who leaves their notes behind', () => {
  test('is named nowhere, and all words stay but those of chosen notes and their copies', () => {
    const after = scrubbed(board(), { notes: 'detach', chosen: new Set(['original', 'others']) });
    expect(after.words).not.toContain(ANNA);
    // One may choose one's own notes only.
    expect(Object.keys(after.of('notes'))).toEqual(['mine', 'hidden', 'others']);
    expect(after.of('notes')['mine']).toEqual({ text: 'a' });
    expect(after.of('comments')['asked'].text).toBe('Miksi?');
    expect(after.of('strokes')['s1']).toEqual({ color: 'ink' });
  });
});

test('at somebody else’s hand notes with a hidden author stay, and with them who wrote them stays hidden', () => {
  const after = scrubbed(board(), {
    notes: 'deleteSigned',
    hiddenNotes: new Set(['hidden']),
  });
  expect(Object.keys(after.of('notes'))).toEqual(['hidden', 'others']);
  expect(Object.keys(after.of('strokes'))).toEqual(['s2']);
  expect(after.of('comments')['asked']).not.toHaveProperty('text');
  expect(after.words).not.toContain(ANNA);
});

test('whoever is in a meeting’s document by their id is nobody there any more', () => {
  const doc = docOf(
    { tables: { t1: { topic: 'x', host: ANNA } }, themes: { h1: { presenters: [ANNA, 'bo'] } } },
    {
      seats: { [ANNA]: { table: 't1', at: 1 } },
      places: { [`b1:${ANNA}`]: { group: 'g', at: 1 } },
    },
  );
  const after = scrubbed(doc, { notes: 'detach' });
  expect(after.of('tables')).toEqual({ t1: { topic: 'x', host: ERASED_PERSON } });
  expect(after.of('themes')).toEqual({ h1: { presenters: ['bo'] } });
  expect([after.of('seats'), after.of('places')]).toEqual([{}, {}]);
});

test('a document without the person stays as it is, to the last struct', () => {
  const doc = docOf({ notes: { n1: { author: 'bo', tags: ['a'], position: { x: 1, y: 2 } } } });
  const before = Y.encodeStateAsUpdate(doc);
  scrubbed(doc);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});
