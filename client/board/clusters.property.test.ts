import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { Board } from './board.ts';
import { createLocalBoard, documentOf } from './testing/local-board.ts';

const CLUSTERS = ['k', 'l', 'm'] as const;
const NOTES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'] as const;
const SECTIONS = ['s', 't'] as const;

const fresh = (): Y.Doc =>
  documentOf({
    sections: SECTIONS.map((id, at) => ({ id, title: id, prompt: '', rank: `a${at}` })),
    clusters: CLUSTERS.map((id, at) => ({ id, title: id, rank: `a${at}V`, createdAt: 1 })),
    notes: NOTES.map((id, at) => ({
      id,
      text: `words of ${id}`,
      section: 's',
      rank: `a${at}`,
      createdAt: 1,
      author: 'anna',
      ...(at < 3 && { cluster: 'k' }),
    })),
  });

const note = fc.constantFrom(...NOTES);
const cluster = fc.constantFrom(...CLUSTERS);
const rank = fc.constantFrom('a1', 'a2V', 'a5');

/** Everything that somebody may do with clusters. */
const deed: fc.Arbitrary<ActionCall> = fc.oneof(
  fc
    .tuple(cluster, cluster)
    .map(([id, into]): ActionCall => ({ name: 'cluster.merge', args: { id, into } })),
  fc
    .tuple(note, fc.option(cluster), fc.constantFrom(...SECTIONS), rank)
    .map(([id, to, section, at]): ActionCall => ({
      name: 'note.move',
      args: { moves: [{ id, cluster: to, section, rank: at }] },
    })),
  cluster.map((id): ActionCall => ({ name: 'cluster.delete', args: { id } })),
  fc
    .tuple(cluster, rank)
    .map(([id, at]): ActionCall => ({ name: 'cluster.move', args: { id, rank: at, notes: [] } })),
  fc
    .tuple(fc.constantFrom('p', 'q'), fc.uniqueArray(note, { minLength: 1 }), rank)
    .map(([id, notes, at]): ActionCall => ({
      name: 'cluster.add',
      args: { id, title: id, rank: at, createdAt: 1, notes: notes.map((one) => ({ id: one })) },
    })),
  note.map((id): ActionCall => ({ name: 'note.delete', args: { ids: [id] } })),
);

const meet = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
};

const bothOpen = () => {
  const first = fresh();
  const second = new Y.Doc();
  meet(first, second);
  return {
    anna: createLocalBoard({ doc: first, personId: 'anna' }),
    eero: createLocalBoard({ doc: second, personId: 'eero' }),
    meet: () => meet(first, second),
  };
};

const listOf = ({ store }: Board): readonly string[] => [
  ...SECTIONS.flatMap((id) => store.noteIds(id)),
  ...store.noteIds(''),
  ...store.trash().map(({ id }) => id),
];

/** True when the notes of each cluster stand together in a list. */
const isTogether = ({ store }: Board, ids: readonly string[]): boolean => {
  const runs = ids
    .map((id) => store.clusterOf(id)?.id ?? id)
    .filter((id, at, all) => id !== all[at - 1]);
  return new Set(runs).size === runs.length;
};

test('Whatever two people do with clusters at the same time, all notes are there once, with all words, and both see the same', () => {
  fc.assert(
    fc.property(fc.array(deed), fc.array(deed), (annas, eeros) => {
      const { anna, eero, meet: sync } = bothOpen();
      for (const call of annas) anna.act(call);
      for (const call of eeros) eero.act(call);
      sync();
      expect(listOf(anna).toSorted()).toEqual(NOTES.toSorted());
      expect(listOf(eero)).toEqual(listOf(anna));
      for (const id of NOTES) {
        expect(anna.store.note(id)?.text).toBe(`words of ${id}`);
        expect(eero.store.clusterOf(id)?.id).toBe(anna.store.clusterOf(id)?.id);
      }
      for (const id of SECTIONS) expect(isTogether(anna, anna.store.noteIds(id))).toBe(true);
    }),
  );
});

test('What one adds to a cluster while another merges it is in the whole', () => {
  fc.assert(
    fc.property(fc.uniqueArray(note, { minLength: 1 }), fc.boolean(), (added, andBack) => {
      const { anna, eero, meet: sync } = bothOpen();
      anna.act({ name: 'cluster.merge', args: { id: 'k', into: 'l' } });
      if (andBack) eero.act({ name: 'cluster.merge', args: { id: 'l', into: 'k' } });
      eero.act({
        name: 'note.move',
        args: { moves: added.map((id) => ({ id, cluster: 'k' })) },
      });
      sync();
      const whole = new Set([...added, 'n0', 'n1', 'n2']);
      const title = anna.store.clusterOf('n0')?.id;
      expect(title).toBe(andBack ? 'k' : 'l');
      for (const board of [anna, eero]) {
        expect(NOTES.filter((id) => board.store.clusterOf(id)?.id === title)).toEqual(
          NOTES.filter((id) => whole.has(id)),
        );
      }
    }),
  );
});

test('Undo takes any of it back, and redo does it again', () => {
  fc.assert(
    fc.property(deed, (call) => {
      const { anna } = bothOpen();
      const picture = () => NOTES.map((id) => [id, anna.store.clusterOf(id)?.title]);
      const before = { list: listOf(anna), picture: picture() };
      if (!anna.act(call).ok) return;
      const after = { list: listOf(anna), picture: picture() };
      anna.undo();
      expect({ list: listOf(anna), picture: picture() }).toEqual(before);
      anna.redo();
      expect({ list: listOf(anna), picture: picture() }).toEqual(after);
    }),
  );
});
