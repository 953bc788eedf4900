import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createRenewalClient, isRenewalClient } from './renewal-client.ts';
import { rewriteDocument } from './rewrite-document.ts';

const CLIENT = 77;

const stateOf = (...edits: readonly ((doc: Y.Doc) => void)[]): Uint8Array => {
  const doc = new Y.Doc();
  for (const edit of edits) edit(doc);
  return Y.encodeStateAsUpdate(doc);
};

const read = (...updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

const contains = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).includes(words);

describe('a rewritten document', () => {
  test('holds the same maps, records, formatted texts, lists and values', () => {
    const state = stateOf((doc) => {
      doc.getMap('board').set('title', 'Taulu');
      doc.getMap('board').set('times', { from: 1, to: null });
      const text = new Y.Text('lihava 😀');
      text.format(0, 6, { bold: true, link: 'https://example.org' });
      const list = new Y.Array<unknown>();
      list.push([1, new Y.Map([['a', [true]]])]);
      const note = new Y.Map<unknown>([
        ['text', text],
        ['list', list],
        ['nested', new Y.Map([['bytes', Uint8Array.of(1, 2)]])],
      ]);
      doc.getMap('notes').set('n1', note);
    });
    const before = read(state);
    const after = read(rewriteDocument([state], CLIENT));
    for (const root of ['board', 'notes']) {
      expect(after.getMap(root).toJSON()).toEqual(before.getMap(root).toJSON());
    }
    const note = after.getMap('notes').get('n1');
    const text = note instanceof Y.Map ? note.get('text') : null;
    expect(text instanceof Y.Text && text.toDelta()).toEqual([
      { insert: 'lihava', attributes: { bold: true, link: 'https://example.org' } },
      { insert: ' 😀' },
    ]);
  });

  test('is written by one client, and holds nothing of what was deleted or overwritten', () => {
    const state = stateOf(
      (doc) => doc.getMap('notes').set('n1', new Y.Map([['text', new Y.Text('salaisuus')]])),
      (doc) => doc.getMap('notes').delete('n1'),
      (doc) => doc.getMap('board').set('title', 'vanha nimi'),
      (doc) => doc.getMap('board').set('title', 'uusi nimi'),
    );
    const rewritten = rewriteDocument([state], CLIENT);
    const clients = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(rewritten)).keys();
    expect([...clients]).toEqual([CLIENT]);
    expect(contains(rewritten, 'salaisuus')).toBe(false);
    expect(contains(rewritten, 'vanha nimi')).toBe(false);
    expect(contains(rewritten, 'uusi nimi')).toBe(true);
  });

  test('is the same after any edits of several people', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const edit = fc.record({
      who: fc.nat(2),
      id,
      text: fc.string(),
      at: fc.nat(9),
      kind: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        for (const one of edits) {
          const doc = docs[one.who] ?? new Y.Doc();
          const notes = doc.getMap('notes');
          const found = notes.get(one.id);
          const text = found instanceof Y.Map ? found.get('text') : null;
          const at = text instanceof Y.Text ? one.at % (text.length + 1) : 0;
          if (one.kind === 0) notes.delete(one.id);
          else if (!(text instanceof Y.Text)) {
            notes.set(one.id, new Y.Map([['text', new Y.Text(one.text)]]));
          } else if (one.kind === 1) text.insert(at, one.text);
          else if (one.kind === 2) text.delete(at, text.length - at);
          else if (one.kind === 3) text.format(0, at, { bold: true });
          else for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        }
        const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
        const deltas = (doc: Y.Doc) =>
          [...doc.getMap('notes')].map(([key, note]) => {
            const text = note instanceof Y.Map ? note.get('text') : null;
            return [key, text instanceof Y.Text ? text.toDelta() : null];
          });
        const after = read(rewriteDocument(updates, CLIENT));
        expect(Object.fromEntries(deltas(after))).toEqual(
          Object.fromEntries(deltas(read(...updates))),
        );
      }),
    );
  });

  test.each<[string, Uint8Array]>([
    ['a subdocument', stateOf((doc) => doc.getMap('board').set('inner', new Y.Doc()))],
    ['XML', stateOf((doc) => doc.getMap('board').set('inner', new Y.XmlElement('p')))],
    ['XML text', stateOf((doc) => doc.getMap('board').set('inner', new Y.XmlText('p')))],
    ['a root that is a text', stateOf((doc) => doc.getText('words').insert(0, 'x'))],
    [
      'a gap',
      (() => {
        const doc = new Y.Doc();
        doc.getMap('board').set('a', 1);
        const before = Y.encodeStateVector(doc);
        doc.getMap('board').set('a', 2);
        return Y.encodeStateAsUpdate(doc, before);
      })(),
    ],
  ])('is not made of %s: nothing is left out in silence', (_what, state) => {
    expect(() => rewriteDocument([state], CLIENT)).toThrow('cannot rewrite');
  });
});

describe('a renewal’s client id', () => {
  test('can be told from others, fits Yjs, and is none that is known', () => {
    const first = createRenewalClient(new Set());
    const known = new Set([first]);
    for (let round = 0; round < 1000; round += 1) {
      const client = createRenewalClient(known);
      expect(isRenewalClient(client)).toBe(true);
      expect(client).toBeLessThan(2 ** 32);
      expect(known.has(client)).toBe(false);
      known.add(client);
    }
    const others = Array.from({ length: 1000 }, () => new Y.Doc().clientID);
    expect(others.filter(isRenewalClient).length).toBeLessThan(3);
  });
});
