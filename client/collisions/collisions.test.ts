import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../shared/board/content.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import { createLocalBoard, documentOf } from '../board/testing/local-board.ts';
import { createPresenceLink } from '../sync/presence-link.ts';
import { type Collision, watchCollisions } from './collisions.ts';

const CONTENT: Partial<BoardContent> = {
  sections: [{ id: 's', title: 'S', prompt: '', rank: 'a0' }],
  notes: ['n1', 'n2'].map((id, index) => ({
    id,
    text: id,
    section: 's',
    rank: `a${index + 1}`,
    createdAt: 1,
    author: 'anna',
  })),
};

let stop = () => {};
afterEach(() => stop());

/** Anna's board, and Bertil with a copy of his own that sends his changes to hers. */
const together = () => {
  const doc = documentOf(CONTENT);
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const link = createPresenceLink();
  const anna = createLocalBoard({ doc, personId: 'anna', presence: link });
  const bertil = createLocalBoard({ doc: theirs, personId: 'bertil' });
  const told: Collision[] = [];
  let time = 0;
  stop = watchCollisions({ board: anna, now: () => time, tell: (one) => told.push(one) });
  return {
    anna,
    told,
    wait: (ms: number) => {
      time += ms;
    },
    bertilDoes: (call: ActionCall) => {
      bertil.act(call);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'network');
    },
    bertilCarries: async (dragging: string | null, along: readonly string[] = []) => {
      const details = { number: 1, client: 7, person: 'bertil', writing: null, board: null };
      link.take({
        pace: 40,
        isWhole: false,
        hasAllMoves: false,
        left: [],
        details: [{ ...details, dragging, along }],
        moves: [],
        inks: [],
        whereabouts: [],
      });
      await vi.waitFor(() =>
        expect(anna.here.dragging('n1')?.personId).toBe(
          dragging === 'n1' || along.includes('n1') ? 'bertil' : undefined,
        ),
      );
    },
  };
};

const takesAway = (id: string): ActionCall => ({ name: 'note.delete', args: { ids: [id] } });
const moves = (id: string): ActionCall => ({
  name: 'note.move',
  args: { moves: [{ id, rank: 'a9' }] },
});

describe('a note that is taken away', () => {
  test('while one writes in it is told with who did it; another note is not', () => {
    const { anna, told, bertilDoes } = together();
    anna.presence.set({ writing: 'n1' });
    bertilDoes(takesAway('n2'));
    expect(told).toEqual([]);
    bertilDoes(takesAway('n1'));
    expect(told).toEqual([{ kind: 'goneWhileWriting', noteId: 'n1', personId: 'bertil' }]);
  });

  test('is told also when its field closed just before, and not long after', () => {
    const { anna, told, bertilDoes, wait } = together();
    anna.presence.set({ writing: 'n2' });
    anna.presence.set({ writing: 'n1' });
    wait(2000);
    bertilDoes(takesAway('n2'));
    expect(told).toEqual([]);
    anna.presence.set({ writing: null });
    bertilDoes(takesAway('n1'));
    expect(told).toEqual([{ kind: 'goneWhileWriting', noteId: 'n1', personId: 'bertil' }]);
  });

  test('while one moves it is told, and the drop moves nothing in the trash', () => {
    const { anna, told, bertilDoes } = together();
    anna.presence.set({ dragging: { note: 'n1' } });
    bertilDoes(takesAway('n1'));
    expect(told).toEqual([{ kind: 'goneWhileMoving', noteId: 'n1', personId: 'bertil' }]);
    expect(anna.act(moves('n1'))).toMatchObject({ ok: false, error: 'overtaken' });
    expect(anna.store.note('n1')?.rank).toBe('a1');
  });
});

describe('one note in two hands', () => {
  test('is told once, and again when it is moved on after one has put it down', async () => {
    const { anna, told, bertilCarries, bertilDoes } = together();
    anna.presence.set({ dragging: { note: 'n1' } });
    await bertilCarries('n1');
    expect(told).toEqual([{ kind: 'alsoMoving', noteId: 'n1', personId: 'bertil' }]);
    anna.act({ name: 'note.move', args: { moves: [{ id: 'n1', rank: 'a5' }] } });
    anna.presence.set({ dragging: null });
    bertilDoes(moves('n1'));
    expect(told.at(-1)).toEqual({ kind: 'movedAfter', noteId: 'n1', personId: 'bertil' });
    expect(told).toHaveLength(2);
  });

  test('is told of any of several that are carried together, once', async () => {
    const { anna, told, bertilCarries, bertilDoes } = together();
    anna.presence.set({ dragging: { note: 'n2', along: ['n1'] } });
    await bertilCarries('n2', ['n1']);
    expect(told.map(({ kind, personId }) => [kind, personId])).toEqual([['alsoMoving', 'bertil']]);
    bertilDoes(takesAway('n1'));
    expect(told.at(-1)).toEqual({ kind: 'goneWhileMoving', noteId: 'n1', personId: 'bertil' });
  });

  test('is told of a section’s frame as well', async () => {
    const { anna, told, bertilCarries } = together();
    await bertilCarries('s');
    anna.presence.set({ dragging: { note: 's' } });
    expect(told).toEqual([{ kind: 'alsoMoving', noteId: 's', personId: 'bertil' }]);
  });

  test('is nothing to tell of long after, or when one had it alone', async () => {
    const { anna, told, bertilCarries, bertilDoes, wait } = together();
    anna.presence.set({ dragging: { note: 'n2' } });
    anna.presence.set({ dragging: null });
    bertilDoes(moves('n2'));
    expect(told).toEqual([]);
    await bertilCarries('n1');
    anna.presence.set({ dragging: { note: 'n1' } });
    anna.presence.set({ dragging: null });
    wait(60_000);
    bertilDoes(moves('n1'));
    expect(told.map(({ kind }) => kind)).toEqual(['alsoMoving']);
  });
});
