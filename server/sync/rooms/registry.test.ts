import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { exposeCollector } from './give-back.ts';
import { RoomRegistry } from './registry.ts';

const collect = exposeCollector();

/** A document whose rules have been asked for, as the gate does with every edit. */
const judgedOnce = (registry: RoomRegistry): WeakRef<Y.Doc> => {
  const doc = new Y.Doc();
  expect(registry.factsOf(doc, () => 0).abilities).toBe(registry.factsOf(doc, () => 0).abilities);
  return new WeakRef(doc);
};

it('does not keep a document in memory that has gone to rest', async () => {
  const registry = new RoomRegistry({ owners: [], claims: [], retired: [] });
  const judged = judgedOnce(registry);
  await vi.waitFor(() => {
    collect();
    expect(judged.deref() === undefined).toBe(true);
  });
  expect(registry.ownerOf('notes', 'n1')).toBeUndefined();
});
