import { type Kept, type KeptRow, NOTHING_KEPT, type OfflineCopy } from '../offline-copy.ts';

const byId = (a: KeptRow, b: KeptRow): number => (a.id < b.id ? -1 : 1);

const changed = (
  rows: readonly KeptRow[],
  put: readonly KeptRow[] = [],
  removed: readonly string[] = [],
): KeptRow[] => {
  const gone = new Set([...removed, ...put.map(({ id }) => id)]);
  return [...rows.filter(({ id }) => !gone.has(id)), ...structuredClone(put)].toSorted(byId);
};

/** A device's storage in memory: open it again to reload the page. */
export const createMemoryDevice = () => {
  let kept: Kept = NOTHING_KEPT;
  let full = false;

  const copy: OfflineCopy = {
    load: () => Promise.resolve(structuredClone(kept)),
    write: (change) => {
      if (full) return Promise.resolve(false);
      kept = {
        generation: change.head?.generation ?? kept.generation,
        mustReplay: change.head?.mustReplay ?? kept.mustReplay,
        states: [
          ...(change.clearUpdates ? [] : kept.states),
          ...(change.addState ? [structuredClone(change.addState)] : []),
        ],
        updates: [
          ...(change.clearUpdates ? [] : kept.updates),
          ...structuredClone(change.addUpdates ?? []),
        ],
        actions: changed(kept.actions, change.putActions, change.removeActions),
        drafts: changed(kept.drafts, change.putDrafts, change.removeDrafts),
      };
      return Promise.resolve(true);
    },
  };

  return {
    copy,
    kept: () => kept,
    /** From now on it takes nothing. */
    fill: () => {
      full = true;
    },
  };
};
