import type { Journal } from '../../journal/journal.ts';
import { createId } from '../../../shared/lib/id.ts';
import type { CallOperation } from './storage-thread.ts';

/** The journal in SQLite. `newGeneration` names a document's generation; random by default. */
export const createSqliteJournal = (
  call: CallOperation,
  newGeneration: () => string = () => createId(),
): Journal => ({
  create: (name) => call('createDocument', { name, generation: newGeneration() }),
  load: (name) => call('loadDocument', name),
  append: (entry) => call('appendEntry', entry),
  compact: (compaction) => call('compactDocument', compaction),
  remove: (names) => call('removeDocuments', names),
});
