import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteMap } from '../../../shared/board/write-content.ts';
import { createGatedBoard, facilitator, participant, viewer } from '../testing/gated-board.ts';
import { Garbage, idBehind, idOf, type RawStruct, rawUpdate } from '../testing/raw-update.ts';
import { MAX_MARKS } from './marks.ts';
import { judge } from './gate.ts';

/** Updates that no honest client writes, each made for one hole that the gate once had or might have. */
const OWN = 4711;
const anna = participant('anna');
const bertta = participant('bertta');

const id = (clock: number, client = OWN): Y.ID => new Y.ID(client, clock);
const put = (value: unknown): Y.ContentAny => new Y.ContentAny([value]);
const ownSection = (structs: readonly RawStruct[], clock = 0) => ({ client: OWN, clock, structs });

const mapOf = (doc: Y.Doc, root: string, key: string): Y.Map<unknown> => {
  const map = doc.getMap(root).get(key);
  if (!(map instanceof Y.Map)) throw new Error(`no ${root}/${key}`);
  return map;
};

const textOf = (doc: Y.Doc, note: string): Y.Text => {
  const text = mapOf(doc, 'notes', note).get('text');
  if (!(text instanceof Y.Text)) throw new Error('no text');
  return text;
};

/** A new note of Anna's by hand: the record, its text, its author. */
const newNote = (author: string): RawStruct[] => [
  { parent: 'notes', key: 'new', content: new Y.ContentType(new Y.Map()) },
  { parent: id(0), key: 'text', content: new Y.ContentType(new Y.Text()) },
  { parent: id(0), key: 'author', content: put(author) },
];

const refusedAs = (reason: string) => ({ verdict: 'refused', reason });

describe('one field written twice in one update', () => {
  it.each([
    ['a value', put('')],
    ['a tombstone', new Y.ContentDeleted(1)],
  ])('does not hide the first write behind %s that pretends to be as old', (_what, second) => {
    const { judgeAs, doc } = createGatedBoard();
    // The second write names no neighbour: Yjs puts it to the left of the first, which stays.
    const note = mapOf(doc, 'notes', 'annas');
    const update = rawUpdate({
      sections: [
        ownSection([
          { origin: idBehind(note, 'section'), content: put('opening') },
          { parent: idOf(note), key: 'section', content: second },
        ]),
      ],
    });
    expect(judgeAs(anna, update)).toEqual(refusedAs('sectionLocked'));
    Y.applyUpdate(doc, update);
    expect(note.get('section')).toBe('opening');
  });

  it('does not make a note in another’s name under one’s own', () => {
    const { judgeAs, doc } = createGatedBoard();
    const again = { parent: id(0), key: 'author', content: put('anna') };
    const update = rawUpdate({ sections: [ownSection([...newNote('bertta'), again])] });
    expect(judgeAs(anna, update)).toEqual(refusedAs('notInYourName'));
    Y.applyUpdate(doc, update);
    expect(mapOf(doc, 'notes', 'new').get('author')).toBe('bertta');
  });

  it.each([
    ['importedReactions', { good: 99 }],
    ['origin', { board: 'b', note: 'n' }],
  ])('does not bring %s, which only the server writes', (key, value) => {
    const { judgeAs, doc } = createGatedBoard();
    const update = rawUpdate({
      sections: [
        ownSection([
          ...newNote('anna'),
          { parent: id(0), key, content: put(value) },
          { parent: id(0), key, content: new Y.ContentDeleted(1) },
        ]),
      ],
    });
    expect(judgeAs(anna, update)).toEqual(refusedAs('serverOnly'));
    Y.applyUpdate(doc, update);
    expect(mapOf(doc, 'notes', 'new').get(key)).toEqual(value);
  });

  it('is welcome as a chain: each value behind the one before', () => {
    const { judgeAs, copy } = createGatedBoard();
    const client = copy();
    client.gc = false;
    for (const color of ['rose', 'lake', 'birch'])
      mapOf(client, 'notes', 'annas').set('color', color);
    expect(judgeAs(anna, Y.encodeStateAsUpdate(client))).toMatchObject({
      verdict: 'accepted',
      changes: [{ op: 'put', root: 'notes', id: 'annas', field: 'color', value: 'birch' }],
    });
  });
});

describe('a record made and unmade at once', () => {
  it('is no way to remove records', () => {
    const { judgeAs } = createGatedBoard();
    const sections = [ownSection(newNote('anna'))];
    const byRange = rawUpdate({ sections, deleted: [[OWN, 0, 1]] });
    expect(judgeAs(anna, byRange)).toEqual(refusedAs('serverOnly'));
    const tombstone = { origin: id(0), content: new Y.ContentDeleted(1) };
    const byTombstone = rawUpdate({ sections: [ownSection([...newNote('anna'), tombstone])] });
    expect(judgeAs(anna, byTombstone)).toEqual(refusedAs('serverOnly'));
  });

  it.each([
    ['text', 1],
    ['author', 2],
  ])('is no way to a note without %s', (_field, clock) => {
    const { judgeAs } = createGatedBoard();
    const update = rawUpdate({
      sections: [ownSection(newNote('anna'))],
      deleted: [[OWN, clock, 1]],
    });
    expect(judgeAs(anna, update)).toEqual(refusedAs('notInYourName'));
  });

  it('is welcome when garbage collection has been there already', () => {
    const { judgeAs, copy } = createGatedBoard();
    const client = copy();
    const note = { id: 'gone', text: 'x', section: '', rank: 'a', createdAt: 1, author: 'anna' };
    client.getMap('notes').set('gone', noteMap(note));
    client.getMap('notes').delete('gone');
    mapOf(client, 'notes', 'annas').set('color', 'rose');
    expect(judgeAs(anna, Y.encodeStateAsUpdate(client))).toMatchObject({ verdict: 'accepted' });
  });

  it('a whole record cannot be deleted by its range, nor by a tombstone on its key', () => {
    const { judgeAs, doc } = createGatedBoard();
    const { client, clock } = idOf(mapOf(doc, 'notes', 'annas'));
    expect(judgeAs(anna, rawUpdate({ deleted: [[client, clock, 1]] }))).toEqual(
      refusedAs('serverOnly'),
    );
    const origin = new Y.ID(client, clock);
    const update = rawUpdate({
      sections: [ownSection([{ origin, content: new Y.ContentDeleted(1) }])],
    });
    expect(judgeAs(anna, update)).toEqual(refusedAs('serverOnly'));
  });
});

describe('overwriting without saying so', () => {
  it('a tombstone on a living value asks for its removal', () => {
    const { judgeAs, doc } = createGatedBoard();
    const origin = idBehind(mapOf(doc, 'notes', 'annas'), 'section');
    const update = rawUpdate({
      sections: [ownSection([{ origin, content: new Y.ContentDeleted(1) }])],
    });
    expect(judgeAs(bertta, update)).toEqual(refusedAs('notYours'));
    expect(judgeAs(anna, update)).toMatchObject({
      verdict: 'accepted',
      changes: [{ op: 'delete', id: 'annas', field: 'section' }],
    });
  });

  it('a known struct with a forged origin is not looked at', () => {
    const { judgeAs, doc, registry } = createGatedBoard();
    const client = new Y.Doc();
    client.clientID = OWN;
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
    mapOf(client, 'notes', 'annas').set('color', 'rose');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client));
    registry.addClaim({ client: OWN, person: 'anna' });
    // Clock 0 is known; said again with an origin that does not exist, it would hang in Yjs for ever.
    const update = rawUpdate({
      sections: [
        ownSection([
          { origin: id(9, 999), content: put('lake') },
          { origin: id(0), content: put('birch') },
        ]),
      ],
    });
    const judgement = judgeAs(anna, update);
    expect(judgement).toMatchObject({ verdict: 'accepted' });
    if (judgement.verdict === 'accepted') Y.applyUpdate(doc, judgement.update);
    expect(doc.store.pendingStructs).toBeNull();
    expect(mapOf(doc, 'notes', 'annas').get('color')).toBe('birch');
  });

  it('what is known in part is cut where knowledge ends, and hangs on that', () => {
    const { judgeAs, doc, registry } = createGatedBoard();
    const client = new Y.Doc();
    client.clientID = OWN;
    Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
    textOf(client, 'annas').insert(5, 'ab');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client));
    registry.addClaim({ client: OWN, person: 'anna' });
    const section = idOf(mapOf(doc, 'sections', 'open'));
    // "abcd" at clock 0, of which "ab" is known, now under another parent.
    const update = rawUpdate({
      sections: [
        ownSection([{ parent: section, key: 'title', content: new Y.ContentString('abcd') }]),
      ],
    });
    const judgement = judgeAs(anna, update);
    expect(judgement).toMatchObject({ verdict: 'accepted', changes: [{ field: 'text' }] });
    if (judgement.verdict === 'accepted') Y.applyUpdate(doc, judgement.update);
    expect(textOf(doc, 'annas').toString()).toBe('Helloabcd');
    expect(mapOf(doc, 'sections', 'open').get('title')).toBe('Open');
  });
});

describe('reactions', () => {
  it('need a note, which may come with them', () => {
    const { judgeAs, updateOf, doc } = createGatedBoard();
    const react = (note: string) =>
      updateOf((client) => client.getMap('reactions').set(`${note}:anna:good`, { at: 1 }));
    expect(judgeAs(anna, react('nowhere'))).toEqual(refusedAs('invalidValue'));
    expect(judgeAs(anna, react('annas'))).toMatchObject({ verdict: 'accepted' });
    const both = updateOf((client) => {
      const note = { id: 'new', text: '', section: '', rank: 'a', createdAt: 1, author: 'anna' };
      client.getMap('notes').set('new', noteMap(note));
      client.getMap('reactions').set('new:anna:good', { at: 1 });
    });
    expect(judgeAs(anna, both)).toMatchObject({ verdict: 'accepted' });
    expect(doc.getMap('reactions').size).toBe(0);
  });
});

describe('a note’s time', () => {
  it.each<[string, number, boolean]>([
    ['long ago', 1, true],
    ['a clock that is a day ahead', Date.now() + 86_400_000, true],
    ['next year', Date.now() + 365 * 86_400_000, false],
    ['the end of time', 8.64e15, false],
    ['before time', -1, false],
    ['half a millisecond', 0.5, false],
  ])('%s', (_what, createdAt, isFine) => {
    const { judgeAs, updateOf } = createGatedBoard();
    const note = { id: 'new', text: '', section: '', rank: 'a', createdAt, author: 'anna' };
    const update = updateOf((client) => client.getMap('notes').set('new', noteMap(note)));
    expect(judgeAs(anna, update).verdict).toBe(isFine ? 'accepted' : 'refused');
  });
});

describe('the trash', () => {
  it('is signed by whoever puts a section there', () => {
    const { judgeAs, updateOf } = createGatedBoard();
    const trash = (by: string) =>
      updateOf((client) => mapOf(client, 'sections', 'open').set('deleted', { at: 1, by }));
    expect(judgeAs(facilitator, trash('anna'))).toEqual(refusedAs('notInYourName'));
    expect(judgeAs(facilitator, trash('fia'))).toMatchObject({ verdict: 'accepted' });
  });
});

/** Without the tidying of surplus marks that every copy does, so that there is something left to ask for. */
const leaveFormattingAlone = (doc: Y.Doc): void => {
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
};

describe('formatting', () => {
  const format = (attributes: object) => (client: Y.Doc) =>
    textOf(client, 'annas').format(0, 3, attributes);

  it.each(
    [
      { bold: true },
      { italic: true },
      { link: 'https://example.org/' },
      { link: 'mailto:a@example.org' },
      { list: 'bullet' },
    ].map((attributes) => [attributes] as const),
  )('%o is let in', (attributes) => {
    const { judgeAs, updateOf } = createGatedBoard();
    expect(judgeAs(anna, updateOf(format(attributes)))).toMatchObject({ verdict: 'accepted' });
  });

  it.each(
    [
      { bold: 'yes' },
      { bold: { toString: 1 } },
      { link: 'javascript:alert(1)' },
      { link: 'JaVaScRiPt:alert(1)' },
      { link: ' https://example.org' },
      { link: 'data:text/html,x' },
      { link: `https://${'x'.repeat(3000)}` },
      { color: 'red' },
      { constructor: true },
      { list: 'checked' },
    ].map((attributes) => [attributes] as const),
  )('%o is not', (attributes) => {
    const { judgeAs, updateOf } = createGatedBoard();
    expect(judgeAs(anna, updateOf(format(attributes)))).toEqual(refusedAs('invalidValue'));
  });

  it('has an end: marks are structs that every reader walks over', () => {
    const { judgeAs, doc } = createGatedBoard();
    const first = textOf(doc, 'annas')._start;
    if (!first) throw new Error('no text');
    const marks = (count: number) =>
      rawUpdate({
        sections: [
          ownSection(
            Array.from({ length: count }, (_, index) => ({
              origin: index === 0 ? first.id : id(index - 1),
              content: new Y.ContentFormat(index % 2 === 0 ? 'bold' : 'italic', true),
            })),
          ),
        ],
      });
    expect(judgeAs(anna, marks(MAX_MARKS + 1))).toEqual(refusedAs('tooLong'));
    expect(judgeAs(anna, marks(MAX_MARKS))).toMatchObject({ verdict: 'accepted' });
    leaveFormattingAlone(doc);
    Y.applyUpdate(doc, marks(MAX_MARKS));
    const one = rawUpdate({
      sections: [
        { client: 99, structs: [{ origin: first.id, content: new Y.ContentFormat('bold', true) }] },
      ],
    });
    expect(judgeAs(anna, one)).toEqual(refusedAs('tooLong'));
  });

  it('that two people do at once puts nobody out whose copy tidies it up', () => {
    const { judgeAs, copy, doc, registry } = createGatedBoard();
    const [left, right, reader] = [copy(), copy(), copy()];
    registry.addClaim({ client: left.clientID, person: 'anna' });
    registry.addClaim({ client: right.clientID, person: 'anna' });
    const tidied: Uint8Array[] = [];
    const updates: Uint8Array[] = [];
    for (const tab of [left, right]) tab.on('update', (update) => updates.push(update));
    for (const tab of [left, right]) textOf(tab, 'annas').format(0, 5, { bold: true });
    reader.on('update', (update, origin) => {
      if (origin !== 'server') tidied.push(update);
    });
    for (const update of updates) Y.applyUpdate(reader, update, 'server');
    expect(tidied).toHaveLength(1);
    leaveFormattingAlone(doc);
    for (const update of updates) Y.applyUpdate(doc, update);
    for (const who of [viewer, bertta]) {
      expect(judgeAs(who, tidied[0] ?? new Uint8Array())).toEqual({ verdict: 'nothing' });
    }
    expect(judgeAs(anna, tidied[0] ?? new Uint8Array())).toMatchObject({ verdict: 'accepted' });
    const all = rawUpdate({
      deleted: [
        [left.clientID, 0, 2],
        [right.clientID, 0, 2],
      ],
    });
    expect(judgeAs(bertta, all)).toEqual({ verdict: 'nothing' });
  });
});

describe('a text beyond its length', () => {
  it('is not reached by many small edits', () => {
    const { judgeAs, doc, updateOf, registry, copy } = createGatedBoard();
    const client = copy();
    registry.addClaim({ client: client.clientID, person: 'anna' });
    const type = () => updateOf((c) => textOf(c, 'annas').insert(0, 'x'.repeat(1000)), client);
    for (let index = 0; index < 9; index += 1) {
      const judgement = judgeAs(anna, type());
      if (judgement.verdict === 'accepted') Y.applyUpdate(doc, judgement.update);
    }
    expect(textOf(doc, 'annas').length).toBe(9005);
    expect(judgeAs(anna, type())).toEqual(refusedAs('tooLong'));
  });

  it('is not reached when the same update deletes part of what it types', () => {
    const { judgeAs, doc } = createGatedBoard();
    const first = textOf(doc, 'annas')._start;
    if (!first) throw new Error('no text');
    const typed = { origin: first.id, content: new Y.ContentString('x'.repeat(12_000)) };
    const update = (length: number) =>
      rawUpdate({ sections: [ownSection([typed])], deleted: [[OWN, 0, length]] });
    expect(judgeAs(anna, update(2004))).toEqual(refusedAs('tooLong'));
    expect(judgeAs(anna, update(2005))).toMatchObject({ verdict: 'accepted' });
  });
});

describe('bytes that promise more than they are', () => {
  const bytes = (...numbers: readonly number[]) =>
    encoding.encode((encoder) => {
      for (const number of numbers) encoding.writeVarUint(encoder, number);
    });

  it.each<[string, Uint8Array, string]>([
    ['a million structs in nine bytes', bytes(1, 2 ** 20, 5, 0), 'tooLarge'],
    ['structs spread over many sections', bytes(2, 30_000, 1, 0), 'malformed'],
    ['a million deleted ranges', bytes(0, 1, 5, 2 ** 20), 'tooLarge'],
    ['clocks beyond 2^31', bytes(1, 1, OWN, 2 ** 31 - 1, 0, 1), 'malformed'],
    ['clocks near 2^53', bytes(1, 1, OWN, Number.MAX_SAFE_INTEGER, 0, 1), 'malformed'],
    ['a deleted range to 2^53', bytes(0, 1, OWN, 1, 0, Number.MAX_SAFE_INTEGER), 'malformed'],
    [
      'garbage of length 2^50',
      rawUpdate({ sections: [ownSection([{ content: new Garbage(2 ** 50) }])] }),
      'malformed',
    ],
    ['garbage of length zero', bytes(1, 1, OWN, 0, 0, 0), 'malformed'],
    ['a gap that is said to be one', bytes(1, 1, OWN, 0, 10, 5), 'malformed'],
    [
      'a tombstone of length 2^30',
      rawUpdate({
        sections: [
          ownSection([{ parent: 'board', key: 'title', content: new Y.ContentDeleted(2 ** 30) }]),
        ],
      }),
      'malformed',
    ],
    [
      'one client in two sections',
      rawUpdate({ sections: [ownSection(newNote('anna')), ownSection(newNote('bertta'))] }),
      'malformed',
    ],
    [
      'an empty text',
      rawUpdate({
        sections: [
          ownSection([{ parent: 'board', key: 'title', content: new Y.ContentString('') }]),
        ],
      }),
      'malformed',
    ],
    [
      'subdocuments',
      rawUpdate({
        sections: [
          ownSection([{ parent: 'notes', key: 'a', content: new Y.ContentDoc(new Y.Doc()) }]),
        ],
      }),
      'invalidValue',
    ],
    [
      'bytes',
      rawUpdate({
        sections: [
          ownSection([
            { parent: 'board', key: 'title', content: new Y.ContentBinary(Uint8Array.of(1)) },
          ]),
        ],
      }),
      'invalidValue',
    ],
    [
      'XML',
      rawUpdate({
        sections: [
          ownSection([{ parent: 'notes', key: 'a', content: new Y.ContentType(new Y.XmlText()) }]),
        ],
      }),
      'invalidValue',
    ],
    [
      'several values in one',
      rawUpdate({
        sections: [
          ownSection([{ parent: 'board', key: 'title', content: new Y.ContentAny(['a', 'b']) }]),
        ],
      }),
      'invalidValue',
    ],
  ])('%s', (_what, update, reason) => {
    const { judgeAs } = createGatedBoard();
    expect(judgeAs(facilitator, update)).toEqual(refusedAs(reason));
  });

  it('values nested too deep to read', () => {
    const { judgeAs } = createGatedBoard();
    const depth = 200_000;
    const update = encoding.encode((encoder) => {
      for (const number of [1, 1, OWN, 0, 8, 1]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, 'board');
      encoding.writeVarUint(encoder, 1);
      for (let index = 0; index < depth; index += 1) {
        encoding.writeUint8(encoder, 117);
        encoding.writeVarUint(encoder, 1);
      }
    });
    expect(judgeAs(facilitator, update)).toEqual(refusedAs('malformed'));
  });

  it('keys that poison plain objects', () => {
    const { judgeAs } = createGatedBoard();
    const poisoned = encoding.encode((encoder) => {
      for (const number of [1, 1, OWN, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 8 | 32);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'reactions');
      encoding.writeVarString(encoder, 'annas:anna:good');
      encoding.writeVarUint(encoder, 1);
      // { "__proto__": { "at": 1 } }, as bytes: no JavaScript literal can say it.
      encoding.writeUint8(encoder, 118);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, '__proto__');
      encoding.writeAny(encoder, { at: 1 });
      encoding.writeVarUint(encoder, 0);
    });
    expect(judgeAs(anna, poisoned)).toEqual(refusedAs('invalidValue'));
    for (const key of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty:anna:good']) {
      for (const root of ['notes', 'sections', 'reactions', 'board']) {
        const content =
          root === 'notes' || root === 'sections' ? new Y.ContentType(new Y.Map()) : put({ at: 1 });
        const update = rawUpdate({ sections: [ownSection([{ parent: root, key, content }])] });
        expect(judgeAs(facilitator, update)).toMatchObject({ verdict: 'refused' });
      }
    }
  });

  it('deleted ranges that cover the same again and again are walked through once', () => {
    const { doc, judgeAs } = createGatedBoard();
    const start = Y.getState(doc.store, doc.clientID);
    const keys = Array.from({ length: 2000 }, (_, index) => `annas:p${index}:good`);
    for (const key of keys) doc.getMap('reactions').set(key, { at: 1 });
    for (const key of keys) doc.getMap('reactions').delete(key);
    const update = encoding.encode((encoder) => {
      for (const number of [0, 1, doc.clientID, 100_000]) encoding.writeVarUint(encoder, number);
      for (let index = 0; index < 100_000; index += 1) {
        encoding.writeVarUint(encoder, start);
        encoding.writeVarUint(encoder, keys.length);
      }
    });
    const began = performance.now();
    expect(judgeAs(viewer, update)).toEqual({ verdict: 'nothing' });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('what goes on', () => {
  it('is what was judged: nothing after the end, nothing known, no old deletions', () => {
    const { judgeAs, copy, doc } = createGatedBoard();
    textOf(doc, 'annas').delete(0, 2);
    const client = copy();
    mapOf(client, 'notes', 'annas').set('section', '');
    const whole = Y.encodeStateAsUpdate(client);
    const judgement = judgeAs(anna, Uint8Array.from([...whole, ...new Uint8Array(1000).fill(7)]));
    if (judgement.verdict !== 'accepted') throw new Error('refused');
    const { structs, ds } = Y.decodeUpdate(judgement.update);
    expect(structs).toHaveLength(1);
    expect([...ds.clients]).toHaveLength(1);
    expect(judgement.update.length).toBeLessThan(60);
  });

  it('lists clients from the highest down, since updates cannot be put together otherwise', () => {
    const { judgeAs, doc } = createGatedBoard();
    const note = mapOf(doc, 'notes', 'annas');
    const origins = ['section', 'rank', 'createdAt'].map((key) => idBehind(note, key));
    const structs = [put(''), put('a7')].map((content, index) => [
      { origin: origins[index] ?? null, content },
    ]);
    const update = rawUpdate({
      sections: [
        { client: 5, structs: structs[0] ?? [] },
        { client: 9, structs: structs[1] ?? [] },
      ],
    });
    const judgement = judgeAs(anna, update);
    if (judgement.verdict !== 'accepted') throw new Error('refused');
    const clients = Y.decodeUpdate(judgement.update).structs.map((struct) => struct.id.client);
    expect(clients).toEqual([9, 5]);
  });
});

describe('client ids', () => {
  it('are not taken from somebody who is here and has not written yet', () => {
    const { doc, registry, updateOf } = createGatedBoard();
    const update = updateOf((client) => mapOf(client, 'notes', 'annas').set('color', 'rose'));
    const judgeWhen = (speaker: string | undefined) =>
      judge(update, anna, {
        kind: 'board',
        doc,
        facts: registry.factsOf(doc, Date.now),
        claimOf: () => undefined,
        speakerOf: () => speaker,
        claimCountOf: () => 0,
      });
    expect(judgeWhen('bertta')).toEqual(refusedAs('foreignClient'));
    expect(judgeWhen('anna')).toMatchObject({
      verdict: 'accepted',
      newClaims: [expect.any(Number)],
    });
    expect(judgeWhen(undefined)).toMatchObject({ verdict: 'accepted' });
  });

  it('are not taken by the hundred', () => {
    const { judgeAs } = createGatedBoard();
    const update = rawUpdate({
      sections: Array.from({ length: 33 }, (_, index) => ({
        client: 1000 - index,
        structs: [{ content: new Garbage(1) }],
      })),
    });
    expect(judgeAs(anna, update)).toEqual(refusedAs('tooLarge'));
  });

  it('have an end for each person', () => {
    const { doc, registry, updateOf } = createGatedBoard();
    const update = updateOf((client) => mapOf(client, 'notes', 'annas').set('color', 'rose'));
    const judgement = judge(update, anna, {
      kind: 'board',
      doc,
      facts: registry.factsOf(doc, Date.now),
      claimOf: () => undefined,
      claimCountOf: () => 5000,
      speakerOf: () => undefined,
    });
    expect(judgement).toEqual(refusedAs('tooLarge'));
  });
});
