import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { recordMap } from '../document/read.ts';
import { livingCluster } from './clusters.ts';
import { readContent } from './read-content.ts';
import { writeContent } from './write-content.ts';

type Link = {
  readonly id: string;
  readonly into: string | undefined;
  readonly deleted: undefined | { readonly at: number; readonly by: string };
};

const links = (list: Readonly<Record<string, string | null>>, gone: readonly string[] = []) => {
  const all = new Map(
    Object.entries(list).map(([id, into]): [string, Link] => [
      id,
      {
        id,
        into: into ?? undefined,
        deleted: gone.includes(id) ? { at: 1, by: 'anna' } : undefined,
      },
    ]),
  );
  return (id: string) => livingCluster(id, (one) => all.get(one))?.id ?? null;
};

test('a cluster that was merged, and merged again, is the last one', () => {
  const living = links({ a: 'b', b: 'c', c: null });
  expect(['a', 'b', 'c'].map(living)).toEqual(['c', 'c', 'c']);
});

test('what leads to an ungrouped cluster, or to none, stands by itself', () => {
  const living = links({ a: 'b', b: null, c: 'nowhere' }, ['b']);
  expect(['a', 'b', 'c', 'nowhere'].map(living)).toEqual([null, null, null, null]);
});

test('those merged into each other at the same time are one', () => {
  const living = links({ a: 'c', c: 'b', b: 'c', d: 'd' });
  expect(['a', 'b', 'c', 'd'].map(living)).toEqual(['b', 'b', 'b', 'd']);
});

test('whatever leads where, the answer comes, and stands for itself', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const merged = fc.record(
    Object.fromEntries(ids.map((id) => [id, fc.constantFrom(null, ...ids, 'nowhere')])),
  );
  fc.assert(
    fc.property(merged, fc.subarray(ids), (list, gone) => {
      const living = links(list, gone);
      for (const id of ids) {
        const answer = living(id);
        if (answer === null) continue;
        expect(living(answer)).toBe(answer);
        expect(gone).not.toContain(answer);
      }
    }),
  );
});

test('a copy of a board has its notes in the clusters that they are in, by whatever way they came there', () => {
  const doc = new Y.Doc();
  const cluster = (id: string) => ({ id, title: id, rank: 'a0', createdAt: 1, by: 'anna' });
  const note = (id: string, into: string) => ({
    id,
    text: id,
    section: '',
    rank: 'a0',
    createdAt: 1,
    cluster: into,
  });
  writeContent(doc, {
    title: '',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [],
    clusters: ['whole', 'part', 'gone'].map(cluster),
    notes: [note('a', 'whole'), note('b', 'part'), note('c', 'gone')],
  });
  recordMap(doc, 'clusters', 'part')?.set('into', 'whole');
  recordMap(doc, 'clusters', 'gone')?.set('deleted', { at: 1, by: 'anna' });
  const copied = readContent(doc);
  expect(copied.clusters).toEqual([cluster('whole')]);
  expect(copied.notes.map((one) => one.cluster)).toEqual(['whole', 'whole', undefined]);
  const copy = new Y.Doc();
  writeContent(copy, copied);
  expect(readContent(copy)).toEqual(copied);
});
