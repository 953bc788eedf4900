import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TRASH_DAYS } from '../../../shared/board/trash-time.ts';
import { MemoryJournal } from '../../journal/testing/memory-journal.ts';
import { nextTurn } from '../testing/test-room.ts';
import { OwnAnswers } from './own-answers.ts';
import { Rooms } from './rooms.ts';
import { noMetrics } from '../../metrics/metrics.ts';
import { Tick } from './tick.ts';

/** Rooms over a journal in memory that holds one board; timers run when the test says so. */
const setUp = async () => {
  const journal = new MemoryJournal();
  await journal.create('board:b');
  const clock = { now: 0 };
  const timers: (() => void)[] = [];
  const setTimer = (run: () => void) => timers.push(run);
  const rooms = new Rooms({
    journal,
    setTimer,
    tick: new Tick({ now: () => 0, setTimer, load: () => 0 }),
    metrics: noMetrics,
    ownAnswers: new OwnAnswers(),
    now: () => clock.now,
    monotonic: () => 0,
    maxDocumentBytes: Infinity,
    maxDraftBytes: Infinity,
    onFlushed: () => undefined,
    onStorageTrouble: () => undefined,
    onDead: () => undefined,
    filesOf: async () => [],
    onLoaded: () => undefined,
    onUnloaded: () => undefined,
  });
  const turn = async () => {
    for (const run of timers.splice(0)) run();
    await nextTurn();
  };
  return { journal, rooms, turn, clock };
};

describe('rooms', () => {
  it('load a document once, however many come at the same time', async () => {
    const { rooms } = await setUp();
    const leases = await Promise.all([1, 2, 3].map(() => rooms.open('board:b', 'board')));
    expect(new Set(leases.map((lease) => lease?.room)).size).toBe(1);
    expect(rooms.loaded()).toHaveLength(1);
  });

  it('are not made for documents that are not there', async () => {
    const { rooms } = await setUp();
    expect(await rooms.open('board:none', 'board')).toBeNull();
    expect(rooms.loaded()).toEqual([]);
  });

  it('leave memory some time after the last person, unless somebody comes back', async () => {
    const { rooms, turn } = await setUp();
    const first = await rooms.open('board:b', 'board');
    first?.release();
    const second = await rooms.open('board:b', 'board');
    await turn();
    expect(rooms.loaded()).toHaveLength(1);
    second?.release();
    await turn();
    expect(rooms.loaded()).toEqual([]);
  });

  it('empty a board’s trash of what is too old when it is opened', async () => {
    const { rooms, turn, clock } = await setUp();
    const deleted = { at: 1000, by: 'anna' };
    const first = await rooms.open('board:b', 'board');
    const edit = first?.room.edit((doc) => {
      for (const id of ['living', 'old']) doc.getMap('notes').set(id, new Y.Map());
      const old = doc.getMap('notes').get('old');
      if (old instanceof Y.Map) old.set('deleted', deleted);
    });
    await turn();
    await edit;
    first?.release();
    await turn();
    clock.now = 2000 + TRASH_DAYS * 24 * 3_600_000;
    const again = await rooms.open('board:b', 'board');
    expect([...(again?.room.doc.getMap('notes').keys() ?? [])]).toEqual(['living']);
  });

  it('empty old trash of boards that nobody opens, and of those that stay open', async () => {
    const { journal, rooms, turn, clock } = await setUp();
    await journal.create('board:open');
    for (const name of ['board:b', 'board:open']) {
      const lease = await rooms.open(name, 'board');
      const edit = lease?.room.edit((doc) => {
        const old = new Y.Map(Object.entries({ deleted: { at: 1000, by: 'anna' } }));
        doc.getMap('notes').set('old', old);
      });
      await turn();
      await edit;
      if (name === 'board:b') lease?.release();
    }
    await turn();
    expect(rooms.has('board:b')).toBe(false);
    clock.now = 2000 + TRASH_DAYS * 24 * 3_600_000;
    const done: true[] = [];
    const emptied = rooms.emptyOldTrash(() => false).then(() => done.push(true));
    while (done.length === 0) await turn();
    await emptied;
    const notesOf = async (name: string): Promise<string[]> => {
      const stored = await journal.load(name);
      const doc = new Y.Doc();
      for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
      return [...doc.getMap('notes').keys()];
    };
    await expect
      .poll(async () => [await notesOf('board:b'), await notesOf('board:open'), await turn()])
      .toEqual([[], [], undefined]);
  });

  it('take their trouble with them when their document is deleted', async () => {
    const { journal, rooms, turn } = await setUp();
    const lease = await rooms.open('board:b', 'board');
    journal.fail = true;
    const edit = lease?.room.edit((doc) => doc.getMap('board').set('title', 'x'));
    const outcome = edit?.catch((error: unknown) => error);
    await nextTurn();
    expect(rooms.loaded().map(({ trouble }) => trouble?.message)).toEqual(['The disk is full']);
    await rooms.drop('board:b');
    expect(rooms.loaded()).toEqual([]);
    await turn();
    expect(await outcome).toBeInstanceOf(Error);
  });
});
