import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentGone, type Journal, type JournalEntry } from './journal.ts';

const entry = (document: string, ...update: number[]): JournalEntry => ({
  document,
  update: Uint8Array.from(update),
  owners: [],
  claims: [],
});

const updatesOf = async (journal: Journal, document: string): Promise<number[][]> =>
  ((await journal.load(document))?.updates ?? []).map((update) => Array.from(update));

/**
 * What every journal must do, run against each implementation. `open` makes a fresh, empty one.
 */
export const describeJournal = (name: string, open: () => Promise<Journal>): void => {
  describe(`${name} as a journal`, () => {
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
      await journal.append({ document: 'board:a', update, owners: [], claims: [] });
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
      const state = Uint8Array.of(12);
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
      await journal.compact({ document: 'board:a', generation, upTo, state: Uint8Array.of(1) });
      expect(await journal.append(entry('board:a', 2))).toBeGreaterThan(upTo);
    });

    test('compaction of another generation, of a prefix that is gone, or of nothing changes nothing', async () => {
      const generation = await journal.create('board:a');
      const first = await journal.append(entry('board:a', 1));
      const second = await journal.append(entry('board:a', 2));
      const state = Uint8Array.of(9);
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
        await journal.compact({ document: 'board:a', generation, upTo, state: Uint8Array.of(1) }),
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
  });
};
