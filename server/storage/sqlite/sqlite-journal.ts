import type { Journal } from '../../journal/journal.ts';
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
): Journal => ({
  create: (name) => call('createDocument', { name, generation: newGeneration() }),
  load: async (name) => {
    const stored = await call('loadDocument', name);
    if (stored === null) return null;
    return { ...stored, updates: await Promise.all(stored.updates.map(unpack)) };
  },
  append: (entry) => call('appendEntry', entry),
  compact: (compaction) => call('compactDocument', compaction),
  renew: async (document, { state, ...renewal }) =>
    call('renewDocument', {
      ...renewal,
      document,
      generation: newGeneration(),
      state: await pack(state),
    }),
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
  remove: (names) => call('removeDocuments', names),
});
