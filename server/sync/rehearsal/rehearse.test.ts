import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readNotes } from '../../../shared/board/read.ts';
import type { JournalEntry } from '../../journal/journal.ts';
import { play, rehearse } from './rehearse.ts';
import { SPEAKERS, writeScript } from './script.ts';

const playFor = async (moments: number) => {
  const entries: JournalEntry[] = [];
  const journal = {
    append: (entry: JournalEntry) => Promise.resolve(entries.push(entry)),
    load: () => Promise.resolve(null),
  };
  let left = moments;
  await play(writeScript(), {
    journal,
    hasTime: () => (left -= 1) >= 0,
    atEnd: () => undefined,
  });
  const doc = new Y.Doc();
  for (const { update } of entries) Y.applyUpdate(doc, update);
  return { entries, notes: readNotes(doc) };
};

describe('the rehearsal', () => {
  it('is a workshop in which everything said passes the gate and reaches the disk', async () => {
    const { entries, notes } = await playFor(Infinity);
    expect(notes).toHaveLength(SPEAKERS.length * 2);
    expect(new Set(notes.map(({ author }) => author)).size).toBe(SPEAKERS.length);
    // The last note of each was typed in and moved after it was made, to the end of the script.
    const last = notes.filter(({ id }) => id.endsWith('-20'));
    expect(last.map(({ text }) => text.length)).toEqual(SPEAKERS.map(() => 9));
    expect(last.map(({ position }) => position)).toEqual(SPEAKERS.map(() => ({ x: 429, y: 39 })));
    // Gathered by the tick: far fewer writes than edits.
    expect(entries.length).toBeLessThan((SPEAKERS.length * 40) / 2);
  });

  it('stops when its time is over, and leaves nothing behind', async () => {
    const before = process.getActiveResourcesInfo().toSorted();
    const { notes } = await playFor(3);
    expect(notes.length).toBeLessThan(SPEAKERS.length);
    expect(await rehearse({ processorMs: 100, ms: 0 })).toBe(0);
    expect(await rehearse({ processorMs: 50, ms: 5_000 })).toBeGreaterThan(0);
    await expect
      .poll(() => process.getActiveResourcesInfo().toSorted(), { timeout: 5000 })
      .toEqual(before);
  });
});
