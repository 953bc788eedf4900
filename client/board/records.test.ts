import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createBoardStore } from './board-store.ts';
import { type RecordKind, recordsOfKind } from './records.ts';

type Word = { readonly id: string; readonly on: string; readonly at: number };

const words: RecordKind<Word> = {
  root: 'votes',
  read: (doc, key) => {
    const map = doc.getMap('votes').get(key);
    if (!(map instanceof Y.Map)) return null;
    const on: unknown = map.get('on');
    const at: unknown = map.get('at');
    return typeof on === 'string' && typeof at === 'number' ? { id: key, on, at } : null;
  },
  parentOf: ({ on }) => on,
  compare: (a, b) => a.at - b.at,
};

const open = () => {
  const doc = new Y.Doc();
  const store = createBoardStore({ doc, personId: 'anna', schedule: (flush) => flush() });
  const set = (id: string, on: string, at: number): void => {
    doc.getMap('votes').set(
      id,
      new Y.Map<unknown>([
        ['on', on],
        ['at', at],
      ]),
    );
  };
  return { doc, set, board: { store }, recordsOf: recordsOfKind(words) };
};

describe('records', () => {
  it('lists the records of a parent in their order, and wakes only who waits for it', () => {
    const { set, board, recordsOf } = open();
    set('b', 'n1', 2);
    const records = recordsOf(board);
    const woken: string[] = [];
    records.subscribe('n1', () => woken.push('n1'));
    records.subscribe('n2', () => woken.push('n2'));
    records.subscribeAll(() => woken.push('all'));
    set('a', 'n1', 1);
    expect(records.of('n1').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(woken).toEqual(['all', 'n1']);
    expect(records.all()).toHaveLength(2);
  });

  it('keeps lists and records that did not change', () => {
    const { doc, set, board, recordsOf } = open();
    set('a', 'n1', 1);
    set('c', 'n2', 1);
    const records = recordsOf(board);
    const list = records.of('n1');
    const record = records.get('a');
    set('c', 'n2', 5);
    expect(records.of('n1')).toBe(list);
    // Written again as it was.
    set('a', 'n1', 1);
    expect(records.get('a')).toBe(record);
    doc.getMap('votes').delete('a');
    expect(records.of('n1')).toEqual([]);
    expect(records.get('a')).toBeNull();
  });

  it('follows a record from one parent to another', () => {
    const { doc, set, board, recordsOf } = open();
    set('a', 'n1', 1);
    const records = recordsOf(board);
    const map = doc.getMap('votes').get('a');
    if (map instanceof Y.Map) map.set('on', 'n2');
    expect(records.of('n1')).toEqual([]);
    expect(records.of('n2')).toEqual([{ id: 'a', on: 'n2', at: 1 }]);
  });

  it('is one for all who ask on the same board', () => {
    const { board, recordsOf } = open();
    expect(recordsOf(board)).toBe(recordsOf(board));
  });
});
