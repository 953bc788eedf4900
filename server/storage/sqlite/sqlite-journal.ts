import type { Journal, Renewal } from '../../journal/journal.ts';
import { createId } from '../../../shared/lib/id.ts';
import { pack, unpack } from '../../journal/packed.ts';
import type { CallOperation } from './storage-thread.ts';

/** How many old rows of the change log are erased in one commit. */
const FORGOTTEN_AT_ONCE = 2000;

/**
 * The journal in SQLite. Whole states are decompressed on their way out, here, in the system's thread pool; the
 * storage thread only moves bytes. `newGeneration` names a document's generation; random by default.
 */
export const createSqliteJournal = (
  call: CallOperation,
  newGeneration: () => string = () => createId(),
): Journal => {
  const packedRenewal = async <R extends Renewal>({ state, ...renewal }: R) => ({
    ...renewal,
    generation: newGeneration(),
    state: await pack(state),
  });
  return {
    create: (name) => call('createDocument', { name, generation: newGeneration() }),
    list: (beginning) => call('listDocuments', beginning),
    load: async (name) => {
      const stored = await call('loadDocument', name);
      if (stored === null) return null;
      return { ...stored, updates: await Promise.all(stored.updates.map(unpack)) };
    },
    append: async ({ renewals, ...entry }) => {
      // Without others to renew it goes on its way in this turn, and shares the turn's commit.
      if (renewals === undefined) return call('appendEntry', { ...entry, renewals: [] });
      return call('appendEntry', {
        ...entry,
        renewals: await Promise.all(renewals.map(packedRenewal)),
      });
    },
    compact: (compaction) => call('compactDocument', compaction),
    renew: async (document, renewal) =>
      call('renewDocument', await packedRenewal({ ...renewal, document })),
    changes: (name, query) => call('readChanges', { name, ...query }),
    forgetChanges: async (before) => {
      while (await call('forgetChanges', { before, limit: FORGOTTEN_AT_ONCE }));
    },
    forgetPerson: (name, person) => call('forgetPersonsChanges', { name, person }),
    checkpoint: (checkpoint) => call('addCheckpoint', checkpoint),
    checkpoints: (name) => call('listCheckpoints', name),
    readCheckpoint: async (name, id) => {
      const packed = await call('readCheckpoint', { name, id });
      return packed === null ? null : unpack(packed);
    },
    replaceCheckpoint: (name, id, state) => call('replaceCheckpoint', { name, id, state }),
    remove: (names) => call('removeDocuments', names),
  };
};
