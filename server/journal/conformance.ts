import { beforeEach, describe, expect, test } from 'vitest';
import { type ChangeRow, DocumentGone, type Journal, type JournalEntry } from './journal.ts';
import { pack, packNow } from './packed.ts';

const entry = (document: string, ...update: number[]): JournalEntry => ({
  document,
  update: Uint8Array.from(update),
  owners: [],
  claims: [],
  changes: [],
});

const change = (fields: Partial<ChangeRow> = {}): ChangeRow => ({
  at: 1,
  person: 'anna',
  root: 'notes',
  record: 'n1',
  field: 'rank',
  op: 'put',
  previous: '"a0"',
  ...fields,
});

const ALL = { from: 0, to: 1_000_000 };

/** Large enough to be worth deflating. */
const largeState = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 20_000 }, (_, index) => (index * seed) % 97);

const updatesOf = async (journal: Journal, document: string): Promise<number[][]> =>
  ((await journal.load(document))?.updates ?? []).map((update) => Array.from(update));

/**
 * What every journal must do, run against each implementation. `open` makes a fresh, empty one.
 */
export const describeJournal = (kind: string, open: () => Promise<Journal>): void => {
  describe(`${kind} as a journal`, () => {
    let journal: Journal;
    beforeEach(async () => {
      journal = await open();
    });

    test('a document that nobody made is not there', async () => {
      expect(await journal.load('board:a')).toBeNull();
    });

    test('a new document is empty and has a generation', async () => {
      const generation = await journal.create('board:a');
      expect(await journal.load('board:a')).toEqual({
        generation,
        updates: [],
        lastSeq: 0,
        updateCount: 0,
        owners: [],
        claims: [],
        retired: [],
      });
    });

    test('two documents have different generations', async () => {
      expect(await journal.create('board:a')).not.toBe(await journal.create('board:b'));
    });

    test('a document is made once only', async () => {
      await journal.create('board:a');
      await journal.append(entry('board:a', 1));
      await expect(journal.create('board:a')).rejects.toThrow();
      expect(await updatesOf(journal, 'board:a')).toEqual([[1]]);
    });

    test('updates come back in the order in which they were appended', async () => {
      await journal.create('board:a');
      const first = await journal.append(entry('board:a', 1));
      const second = await journal.append(entry('board:a', 2, 3));
      expect(second).toBeGreaterThan(first);
      const stored = await journal.load('board:a');
      expect(stored?.lastSeq).toBe(second);
      expect(stored?.updateCount).toBe(2);
      expect(await updatesOf(journal, 'board:a')).toEqual([[1], [2, 3]]);
    });

    test('what is asked for in one turn is done in that order', async () => {
      await Promise.all([
        journal.create('board:a'),
        journal.append(entry('board:a', 1)),
        journal.append(entry('board:a', 2)),
      ]);
      expect(await updatesOf(journal, 'board:a')).toEqual([[1], [2]]);
    });

    test('the same bytes may be used again after the call', async () => {
      await journal.create('board:a');
      const update = Uint8Array.of(7);
      await journal.append({ ...entry('board:a'), update });
      expect(Array.from(update)).toEqual([7]);
    });

    test('the registry travels with its entry, and a later row replaces an earlier one', async () => {
      await journal.create('board:a');
      await journal.append({
        ...entry('board:a', 1),
        owners: [{ kind: 'notes', record: 'n1', person: 'anna' }],
        claims: [{ client: 4_294_967_295, person: 'anna' }],
      });
      await journal.append({
        ...entry('board:a', 2),
        owners: [{ kind: 'notes', record: 'n1', person: 'bo' }],
      });
      const stored = await journal.load('board:a');
      expect(stored?.owners).toEqual([{ kind: 'notes', record: 'n1', person: 'bo' }]);
      expect(stored?.claims).toEqual([{ client: 4_294_967_295, person: 'anna' }]);
    });

    test('compaction replaces a prefix and keeps what came after it, and the registry', async () => {
      const generation = await journal.create('board:a');
      await journal.append({ ...entry('board:a', 1), claims: [{ client: 5, person: 'anna' }] });
      const upTo = await journal.append(entry('board:a', 2));
      const last = await journal.append(entry('board:a', 3));
      const state = packNow(Uint8Array.of(12));
      expect(await journal.compact({ document: 'board:a', generation, upTo, state })).toBe(true);
      const stored = await journal.load('board:a');
      expect(await updatesOf(journal, 'board:a')).toEqual([[12], [3]]);
      expect(stored?.lastSeq).toBe(last);
      expect(stored?.updateCount).toBe(2);
      expect(stored?.claims).toEqual([{ client: 5, person: 'anna' }]);
    });

    test('entries appended after a compaction get new numbers', async () => {
      const generation = await journal.create('board:a');
      const upTo = await journal.append(entry('board:a', 1));
      await journal.compact({
        document: 'board:a',
        generation,
        upTo,
        state: packNow(Uint8Array.of(1)),
      });
      expect(await journal.append(entry('board:a', 2))).toBeGreaterThan(upTo);
    });

    test('compaction of another generation, of a prefix that is gone, or of nothing changes nothing', async () => {
      const generation = await journal.create('board:a');
      const first = await journal.append(entry('board:a', 1));
      const second = await journal.append(entry('board:a', 2));
      const state = packNow(Uint8Array.of(9));
      const compact = { document: 'board:a', generation, upTo: second, state };
      expect(await journal.compact({ ...compact, generation: 'other' })).toBe(false);
      expect(await journal.compact({ ...compact, document: 'board:b' })).toBe(false);
      expect(await updatesOf(journal, 'board:a')).toEqual([[1], [2]]);
      await journal.compact(compact);
      expect(await journal.compact({ ...compact, upTo: first })).toBe(false);
      expect(await updatesOf(journal, 'board:a')).toEqual([[9]]);
    });

    test('a removed document is gone for good, and appending to it says so', async () => {
      const generation = await journal.create('board:a');
      await journal.create('board:b');
      const upTo = await journal.append({
        ...entry('board:a', 1),
        owners: [{ kind: 'notes', record: 'n1', person: 'anna' }],
      });
      await journal.append(entry('board:b', 2));
      await journal.remove(['board:a', 'board:never']);
      expect(await journal.load('board:a')).toBeNull();
      await expect(journal.append(entry('board:a', 3))).rejects.toThrow(DocumentGone);
      expect(
        await journal.compact({
          document: 'board:a',
          generation,
          upTo,
          state: packNow(Uint8Array.of(1)),
        }),
      ).toBe(false);
      expect(await updatesOf(journal, 'board:b')).toEqual([[2]]);
    });

    test('a document made again under an old name starts empty, in another generation', async () => {
      const before = await journal.create('board:a');
      await journal.append({
        ...entry('board:a', 1),
        owners: [{ kind: 'notes', record: 'n1', person: 'anna' }],
      });
      await journal.remove(['board:a']);
      expect(await journal.create('board:a')).not.toBe(before);
      const stored = await journal.load('board:a');
      expect(stored?.updates).toEqual([]);
      expect(stored?.owners).toEqual([]);
    });

    test('one refused call leaves its neighbours of the same turn untouched', async () => {
      await journal.create('board:a');
      const outcomes = await Promise.allSettled([
        journal.append(entry('board:a', 1)),
        journal.append(entry('board:never', 2)),
        journal.append(entry('board:a', 3)),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect(await updatesOf(journal, 'board:a')).toEqual([[1], [3]]);
    });

    test('a large state comes back as it was', async () => {
      const generation = await journal.create('board:a');
      const upTo = await journal.append(entry('board:a', 1));
      const state = largeState(7);
      await journal.compact({ document: 'board:a', generation, upTo, state: await pack(state) });
      await journal.append(entry('board:a', 2));
      expect(await updatesOf(journal, 'board:a')).toEqual([Array.from(state), [2]]);
    });

    describe('moving content between documents', () => {
      beforeEach(() => journal.create('board:a'));

      const renewal = { state: Uint8Array.of(5), owners: [], claims: [] };

      test('renews others in the same step as it appends', async () => {
        await journal.create('draft:a:anna');
        await journal.append({
          ...entry('draft:a:anna', 1),
          claims: [{ client: 7, person: 'anna' }],
        });
        const before = await journal.load('draft:a:anna');
        const renewals = [{ ...renewal, document: 'draft:a:anna' }];
        await journal.append({ ...entry('board:a', 9), renewals });
        expect(await updatesOf(journal, 'board:a')).toContainEqual([9]);
        const after = await journal.load('draft:a:anna');
        expect(after?.updates.map((update) => Array.from(update))).toEqual([[5]]);
        expect(after?.generation).not.toBe(before?.generation);
        expect(after?.retired).toEqual([7]);
      });

      test('does neither when one of them is gone', async () => {
        const renewals = [{ ...renewal, document: 'draft:a:never' }];
        const before = await updatesOf(journal, 'board:a');
        await expect(journal.append({ ...entry('board:a', 9), renewals })).rejects.toThrow(
          DocumentGone,
        );
        expect(await updatesOf(journal, 'board:a')).toEqual(before);
      });

      test('finds documents by how their names begin', async () => {
        await journal.create('draft:a:anna');
        await journal.create('draft:a:bertil');
        await journal.create('draft:ab:anna');
        const found = await journal.list('draft:a:');
        expect(new Set(found)).toEqual(new Set(['draft:a:anna', 'draft:a:bertil']));
        expect(await journal.list('draft:b:')).toEqual([]);
      });
    });

    describe('renewing', () => {
      const renewal = { state: Uint8Array.of(5), owners: [], claims: [] };

      test('begins a generation of its own with nothing but the new state', async () => {
        const before = await journal.create('board:a');
        await journal.append({
          ...entry('board:a', 1),
          owners: [{ kind: 'notes', record: 'n1', person: 'anna' }],
          claims: [{ client: 5, person: 'anna' }],
        });
        const last = await journal.append(entry('board:a', 2));
        const generation = await journal.renew('board:a', {
          state: largeState(5),
          owners: [{ kind: 'notes', record: 'n2', person: 'bo' }],
          claims: [{ client: 4_294_967_295, person: 'server' }],
        });
        expect(generation).not.toBe(before);
        const stored = await journal.load('board:a');
        expect(stored).toEqual({
          generation,
          updates: [expect.anything()],
          lastSeq: expect.any(Number),
          updateCount: 1,
          owners: [{ kind: 'notes', record: 'n2', person: 'bo' }],
          claims: [{ client: 4_294_967_295, person: 'server' }],
          retired: [5],
        });
        expect(await updatesOf(journal, 'board:a')).toEqual([Array.from(largeState(5))]);
        expect(stored?.lastSeq).toBeGreaterThan(last);
        expect(await journal.append(entry('board:a', 3))).toBeGreaterThan(stored?.lastSeq ?? 0);
      });

      test('client ids stay retired for ever, those named by the caller too', async () => {
        await journal.create('board:a');
        await journal.append({ ...entry('board:a', 1), claims: [{ client: 1, person: 'anna' }] });
        await journal.renew('board:a', { ...renewal, claims: [{ client: 2, person: 'server' }] });
        await journal.append({ ...entry('board:a', 1), claims: [{ client: 3, person: 'anna' }] });
        await journal.renew('board:a', { ...renewal, retired: [1, 4] });
        const { retired = [] } = (await journal.load('board:a')) ?? {};
        expect(new Set(retired)).toEqual(new Set([1, 2, 3, 4]));
      });

      test('under a retired client id is a mistake, and changes nothing', async () => {
        const generation = await journal.create('board:a');
        const claims = [{ client: 1, person: 'server' }];
        await journal.append({ ...entry('board:a', 1), claims });
        await expect(journal.renew('board:a', { ...renewal, claims })).rejects.toThrow('retired');
        expect(await journal.load('board:a')).toMatchObject({ generation, claims, retired: [] });
      });

      test('leaves other documents alone, and says when there is none', async () => {
        await journal.create('board:a');
        await journal.create('board:b');
        await journal.append(entry('board:b', 1));
        const before = await journal.load('board:b');
        await journal.renew('board:a', { ...renewal, retired: [1] });
        expect(await journal.load('board:b')).toEqual(before);
        await expect(journal.renew('board:never', renewal)).rejects.toThrow(DocumentGone);
      });

      test('makes compactions and checkpoints of the old generation void', async () => {
        const generation = await journal.create('board:a');
        const upTo = await journal.append(entry('board:a', 1));
        await journal.renew('board:a', renewal);
        const state = packNow(Uint8Array.of(9));
        const old = { document: 'board:a', generation, state };
        expect(await journal.compact({ ...old, upTo })).toBe(false);
        expect(await journal.checkpoint({ ...old, name: '', at: 1 })).toBe(false);
        expect(await updatesOf(journal, 'board:a')).toEqual([[5]]);
      });
    });

    describe('the change log', () => {
      beforeEach(async () => {
        await journal.create('board:a');
      });

      test('comes with its entry and is read back oldest first, every field as it was', async () => {
        const first = change({ at: 10, op: 'remove', field: '', previous: '{"text":"ä \u0000"}' });
        const second = change({ at: 20, op: 'create', field: '', previous: null });
        const third = change({ at: 20, op: 'delete', root: 'board', record: '' });
        await journal.append({ ...entry('board:a', 1), changes: [second, third] });
        await journal.append({ ...entry('board:a', 2), changes: [first] });
        expect(await journal.changes('board:a', ALL)).toEqual([first, second, third]);
      });

      test('is asked by person and time, both ends included', async () => {
        const changes = [10, 20, 30].flatMap((at) => [
          change({ at }),
          change({ at, person: 'bo' }),
        ]);
        await journal.append({ ...entry('board:a', 1), changes });
        const query = { person: 'bo', from: 20, to: 30 };
        expect(await journal.changes('board:a', query)).toEqual([changes[3], changes[5]]);
        expect(await journal.changes('board:a', { from: 11, to: 20 })).toEqual(changes.slice(2, 4));
        expect(await journal.changes('board:never', ALL)).toEqual([]);
      });

      test('keeps nothing of an entry that was refused', async () => {
        const refused = { ...entry('board:never', 1), changes: [change()] };
        await expect(journal.append(refused)).rejects.toThrow(DocumentGone);
        await journal.create('board:never');
        expect(await journal.changes('board:never', ALL)).toEqual([]);
      });

      test('outlives compaction and renewal', async () => {
        const { generation = '' } = (await journal.load('board:a')) ?? {};
        const upTo = await journal.append({ ...entry('board:a', 1), changes: [change()] });
        const state = Uint8Array.of(1);
        await journal.compact({ document: 'board:a', generation, upTo, state: packNow(state) });
        await journal.renew('board:a', { state, owners: [], claims: [] });
        expect(await journal.changes('board:a', ALL)).toEqual([change()]);
      });

      test('has an end: beyond it, the oldest rows go when the journal is folded', async () => {
        const { generation = '' } = (await journal.load('board:a')) ?? {};
        const many = Array.from({ length: 20_005 }, (_, at) => change({ at }));
        let upTo = await journal.append({ ...entry('board:a', 1), changes: many });
        const fold = () =>
          journal.compact({
            document: 'board:a',
            generation,
            upTo,
            state: packNow(new Uint8Array()),
          });
        await fold();
        const kept = await journal.changes('board:a', ALL);
        expect(kept).toHaveLength(20_000);
        expect(kept[0]?.at).toBe(5);
        const large = [1, 2, 3].map((at) => change({ at: 30_000 + at, previous: 'x'.repeat(7e6) }));
        upTo = await journal.append({ ...entry('board:a', 2), changes: large });
        await fold();
        const left = await journal.changes('board:a', ALL);
        expect(left.map(({ at }) => at)).toEqual([30_002, 30_003]);
      });

      test('forgets what is older than a moment, in every document, however much it is', async () => {
        await journal.create('board:b');
        const old = Array.from({ length: 5000 }, (_, index) => change({ at: index % 100 }));
        const kept = change({ at: 100 });
        await journal.append({ ...entry('board:a', 1), changes: [...old, kept] });
        await journal.append({ ...entry('board:b', 1), changes: old });
        await journal.forgetChanges(100);
        expect(await journal.changes('board:a', ALL)).toEqual([kept]);
        expect(await journal.changes('board:b', ALL)).toEqual([]);
      });

      test('forgets a person in one document: what they did and what was done to their records', async () => {
        await journal.create('board:b');
        const byAnna = change({ record: 'n9' });
        const toAnnas = change({ person: 'bo', record: 'n1' });
        const other = change({ person: 'bo', record: 'n2' });
        const changes = [byAnna, toAnnas, other];
        const owners = [{ kind: 'notes', record: 'n1', person: 'anna' }];
        await journal.append({ ...entry('board:a', 1), changes, owners });
        await journal.append({ ...entry('board:b', 1), changes, owners });
        await journal.forgetPerson('board:a', 'anna');
        await journal.forgetPerson('board:never', 'anna');
        expect(await journal.changes('board:a', ALL)).toEqual([other]);
        expect(await journal.changes('board:b', ALL)).toHaveLength(3);
      });

      test('goes with its document', async () => {
        await journal.append({ ...entry('board:a', 1), changes: [change()] });
        await journal.remove(['board:a']);
        expect(await journal.changes('board:a', ALL)).toEqual([]);
        await journal.create('board:a');
        expect(await journal.changes('board:a', ALL)).toEqual([]);
      });
    });

    describe('checkpoints', () => {
      let generation = '';
      beforeEach(async () => {
        generation = await journal.create('board:a');
      });

      const keep = (at: number, name = '', state: Uint8Array = Uint8Array.of(at)) =>
        journal.checkpoint({ document: 'board:a', generation, name, at, state: packNow(state) });

      test('are listed oldest first and read back as they were', async () => {
        expect(await keep(1, 'resting', largeState(3))).toBe(true);
        expect(await keep(2)).toBe(true);
        const listed = await journal.checkpoints('board:a');
        expect(listed).toMatchObject([
          { name: 'resting', at: 1 },
          { name: '', at: 2, bytes: 1 },
        ]);
        const [first, second] = listed.map(({ id }) => id);
        expect(await journal.readCheckpoint('board:a', first ?? 0)).toEqual(largeState(3));
        expect(await journal.readCheckpoint('board:a', second ?? 0)).toEqual(Uint8Array.of(2));
      });

      test('are not there for others, nor when nobody made them', async () => {
        await journal.create('board:b');
        await keep(1);
        const [kept] = await journal.checkpoints('board:a');
        expect(await journal.checkpoints('board:b')).toEqual([]);
        expect(await journal.readCheckpoint('board:b', kept?.id ?? 0)).toBeNull();
        expect(await journal.readCheckpoint('board:a', (kept?.id ?? 0) + 1)).toBeNull();
        expect(await journal.checkpoints('board:never')).toEqual([]);
      });

      test('stay out of what is loaded, and outlive compaction and renewal', async () => {
        await keep(1);
        const upTo = await journal.append(entry('board:a', 2));
        const state = Uint8Array.of(3);
        await journal.compact({ document: 'board:a', generation, upTo, state: packNow(state) });
        await journal.renew('board:a', { state, owners: [], claims: [] });
        expect(await updatesOf(journal, 'board:a')).toEqual([[3]]);
        expect(await journal.checkpoints('board:a')).toHaveLength(1);
      });

      test('are replaced by what is left of them, and only where they are', async () => {
        await keep(1);
        await keep(2);
        const [first, second] = await journal.checkpoints('board:a');
        const state = packNow(largeState(5));
        await journal.replaceCheckpoint('board:a', first?.id ?? 0, state);
        await journal.replaceCheckpoint('board:never', second?.id ?? 0, state);
        expect(await journal.readCheckpoint('board:a', first?.id ?? 0)).toEqual(largeState(5));
        expect(await journal.readCheckpoint('board:a', second?.id ?? 0)).toEqual(Uint8Array.of(2));
      });

      test('are thinned out: the newest twelve, and one a day before them', async () => {
        const hour = 3_600_000;
        for (let index = 0; index < 40; index += 1) await keep(index * hour);
        const kept = await journal.checkpoints('board:a');
        expect(kept.map(({ at }) => at / hour)).toEqual([
          23,
          27,
          ...Array.from({ length: 12 }, (_, index) => 28 + index),
        ]);
      });

      test('go with their document, and a newer one never gets an older one’s id', async () => {
        await keep(1);
        const [before] = await journal.checkpoints('board:a');
        await journal.remove(['board:a']);
        expect(await journal.checkpoints('board:a')).toEqual([]);
        generation = await journal.create('board:a');
        expect(await journal.checkpoints('board:a')).toEqual([]);
        await keep(1);
        const [after] = await journal.checkpoints('board:a');
        expect(after?.id).toBeGreaterThan(before?.id ?? Infinity);
      });
    });
  });
};
