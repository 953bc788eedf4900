import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MemoryJournal } from '../testing/memory-journal.ts';
import { Compactor } from './compactor.ts';

let compactor: Compactor;

afterEach(() => compactor.close());

/** A journal that holds a board with as many entries as words, and in each the word that replaces the last. */
const setUp = async (...words: readonly string[]) => {
  const journal = new MemoryJournal();
  compactor = new Compactor(journal);
  await journal.create('board:a');
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of words) doc.getMap('board').set('title', word);
  const append = (update: Uint8Array) =>
    journal.append({ document: 'board:a', update, owners: [], claims: [], changes: [] });
  for (const update of updates) await append(update);
  return { journal, append };
};

const titleOf = (...updates: readonly Uint8Array[]): unknown => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getMap('board').get('title');
};

describe('a journal', () => {
  it('is folded into one state, without what was replaced', async () => {
    const { journal } = await setUp('first '.repeat(200), 'second '.repeat(200), 'third');
    const bytes = await compactor.compact('board:a');
    const { updates = [] } = (await journal.load('board:a')) ?? {};
    expect(updates.map(({ length }) => length)).toEqual([bytes]);
    expect(bytes).toBeLessThan(100);
    expect(titleOf(...updates)).toBe('third');
  });

  it('keeps what came while it was folded', async () => {
    const { journal, append } = await setUp('first', 'second');
    const other = new Y.Doc();
    other.getMap('board').set('layout', 'canvas');
    const folding = compactor.compact('board:a');
    // By then it has read the journal, and its thread has hardly started.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await append(Y.encodeStateAsUpdate(other));
    await folding;
    expect((await journal.load('board:a'))?.updateCount).toBe(2);
  });

  it('is left alone when there is nothing to fold', async () => {
    const { journal } = await setUp('only');
    const before = await journal.load('board:a');
    expect(await compactor.compact('board:a')).toBeNull();
    expect(await compactor.compact('board:never')).toBeNull();
    expect(await journal.load('board:a')).toEqual(before);
  });

  it('is kept as a checkpoint when there is an occasion, also when there is nothing to fold', async () => {
    const { journal } = await setUp('only');
    await compactor.compact('board:a', { name: 'resting', at: 5 });
    const [kept] = await journal.checkpoints('board:a');
    expect(kept).toMatchObject({ name: 'resting', at: 5 });
    const state = await journal.readCheckpoint('board:a', kept?.id ?? 0);
    expect(titleOf(state ?? new Uint8Array())).toBe('only');
  });

  it('that cannot be read does not keep others from being folded', async () => {
    const { journal } = await setUp('first', 'second');
    await journal.create('board:b');
    const broken = { document: 'board:b', owners: [], claims: [], changes: [] };
    for (const byte of [9, 9]) await journal.append({ ...broken, update: Uint8Array.of(byte) });
    const [bad, good] = await Promise.allSettled([
      compactor.compact('board:b'),
      compactor.compact('board:a'),
    ]);
    expect(bad.status).toBe('rejected');
    expect(good.status).toBe('fulfilled');
  });
});
