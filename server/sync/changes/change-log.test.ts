import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Change } from '../../../shared/access/change.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { type ChangeRow, SERVER_PERSON } from '../../journal/journal.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { honestEdit, pick, seededRandom } from '../testing/random-edits.ts';
import { createTestRoom } from '../testing/test-room.ts';
import { ChangeLog } from './change-log.ts';

const createDoc = (): Y.Doc => {
  const doc = new Y.Doc();
  const note = new Y.Map<unknown>();
  note.set('text', new Y.Text('before'));
  note.set('rank', 'a0');
  note.set('position', { x: 1, y: 2 });
  doc.getMap('notes').set('n1', note);
  doc.getMap('board').set('title', 'Needs');
  return doc;
};

const put = (field: string, id = 'n1'): Change => ({ op: 'put', root: 'notes', id, field });

const setUp = () => {
  const doc = createDoc();
  const log = new ChangeLog();
  return (at: number, person: string, ...changes: Change[]) =>
    log.rowsOf({ doc, changes, person, at });
};

describe('the change log', () => {
  it('notes who changed what, when, and what was there before', () => {
    const rowsOf = setUp();
    const note = { person: 'anna', at: 5, root: 'notes', record: 'n1', op: 'put' };
    expect(rowsOf(5, 'anna', put('position'), put('text'), put('color'))).toEqual([
      { ...note, field: 'position', previous: '{"x":1,"y":2}' },
      { ...note, field: 'text', previous: '"before"' },
      { ...note, field: 'color', previous: null },
    ]);
    expect(rowsOf(6, 'bo', { op: 'put', root: 'board', field: 'title', value: 'x' })).toEqual([
      {
        at: 6,
        person: 'bo',
        root: 'board',
        record: '',
        field: 'title',
        op: 'put',
        previous: '"Needs"',
      },
    ]);
  });

  it('notes how words looked', () => {
    const doc = createDoc();
    const text = recordMap(doc, 'notes', 'n1')?.get('text');
    if (text instanceof Y.Text) text.format(0, 2, { bold: true });
    const [row] = new ChangeLog().rowsOf({ doc, changes: [put('text')], person: 'anna', at: 5 });
    expect(JSON.parse(row?.previous ?? '')).toEqual({
      text: 'before',
      marks: [{ from: 0, to: 2, bold: true }],
    });
  });

  it('notes a whole record: made from nothing, removed with all its fields', () => {
    const rowsOf = setUp();
    const created: Change = { op: 'create', root: 'notes', id: 'n2', fields: new Map() };
    const removed: Change = { op: 'remove', root: 'notes', id: 'n1' };
    const [first, second] = rowsOf(5, 'anna', created, removed);
    expect(first).toMatchObject({ op: 'create', record: 'n2', field: '', previous: null });
    expect(second).toMatchObject({ op: 'remove', record: 'n1', field: '' });
    expect(JSON.parse(second?.previous ?? '')).toEqual({
      text: 'before',
      rank: 'a0',
      position: { x: 1, y: 2 },
    });
  });

  it('makes one row of what one person does to one field until they pause, or for two minutes', () => {
    const rowsOf = setUp();
    const moments = [
      ...Array.from({ length: 250 }, (_, second) => second * 1000),
      258_999,
      268_999,
    ];
    const rows = moments.flatMap((moment) => rowsOf(moment, 'anna', put('position')));
    expect(rows.map(({ at }) => at)).toEqual([0, 120_000, 240_000, 268_999]);
  });

  it('begins a new row when somebody else was there in between', () => {
    const rowsOf = setUp();
    expect(rowsOf(0, 'anna', put('rank'))).toHaveLength(1);
    expect(rowsOf(1, 'bo', put('rank'))).toHaveLength(1);
    expect(rowsOf(2, 'anna', put('rank'))).toHaveLength(1);
    expect(rowsOf(3, 'anna', put('rank'))).toHaveLength(0);
  });

  it('has nothing to add while somebody fills in what they have just made', () => {
    const rowsOf = setUp();
    const created: Change = { op: 'create', root: 'notes', id: 'n2', fields: new Map() };
    expect(rowsOf(0, 'anna', created)).toHaveLength(1);
    expect(rowsOf(1, 'anna', put('text', 'n2'))).toHaveLength(0);
    expect(rowsOf(2, 'bo', put('text', 'n2'))).toHaveLength(1);
    expect(rowsOf(3, 'anna', put('text', 'n2'))).toHaveLength(1);
    expect(rowsOf(9_000, 'anna', put('rank', 'n2'))).toHaveLength(0);
    expect(rowsOf(19_000, 'anna', put('rank', 'n2'))).toHaveLength(1);
  });

  it('says nothing of what the server does', () => {
    expect(setUp()(0, SERVER_PERSON, put('rank'))).toEqual([]);
  });
});

/** Rooms' content as plain values: root, then record or field, then field of the record. */
type Content = Record<string, Record<string, unknown>>;

const contentOf = (doc: Y.Doc): Content =>
  Object.fromEntries(
    ['board', 'sections', 'notes', 'reactions'].map((root) => [root, doc.getMap(root).toJSON()]),
  );

/** Takes one row of the log back. */
const undo = (content: Content, { root, record, field, previous }: ChangeRow): void => {
  const map = content[root] ?? {};
  const value: unknown = previous === null ? undefined : JSON.parse(previous);
  const key = field === '' ? record : field;
  const target = record === '' || field === '' ? map : map[record];
  if (!isObject(target)) return;
  if (value === undefined) delete target[key];
  else target[key] = value;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

describe('a room whose changes are taken back one by one, the newest first', () => {
  const seeds = Array.from({ length: 20 }, () => Math.floor(Math.random() * 2 ** 31));
  it.each(seeds)('is as it was in the beginning (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const { room, journal, pass, turn } = await createTestRoom();
    const clients = ['anna', 'bertta', 'cecilia'].map((id) => new FakeClient(id));
    const exchange = async () => {
      for (const client of clients) {
        client.deliver();
        client.receive();
      }
      await turn();
    };
    for (const client of clients) client.connect(room);
    for (let round = 0; round < 4; round += 1) await exchange();
    const before = contentOf(room.doc);
    for (let step = 0; step < 120; step += 1) {
      const client = pick(random, clients);
      honestEdit(client.doc, client.personId, random, `n${step}`);
      if (random() < 0.5) pass(Math.floor(random() * 8000));
      if (random() < 0.4) await exchange();
    }
    for (let round = 0; round < 6; round += 1) await exchange();

    const rows = await journal.changes('board:b', { from: 0, to: Infinity });
    const content = contentOf(room.doc);
    expect(content).not.toEqual(before);
    for (const row of rows.toReversed()) undo(content, row);
    expect(content).toEqual(before);
    expect(rows.length).toBeLessThan(120);
  });
});
