import { type Journal, StorageError } from '../journal/journal.ts';
import { renewDocument } from '../journal/renewal/renew-document.ts';
import { openStorage } from '../storage/open-storage.ts';
import { BackupError } from './backup-error.ts';

/** Documents whose commits and fsyncs are shared. */
const AT_ONCE = 16;

const renew = async (journal: Journal, name: string, retired: readonly number[]): Promise<void> => {
  try {
    await renewDocument(journal, name, retired);
  } catch (error) {
    if (error instanceof StorageError || !(error instanceof Error)) throw error;
    throw new BackupError(
      `The document ${name} in the backup cannot be restored: ${error.message}.`,
    );
  }
};

/**
 * Begins a new generation of documents in an unpacked folder, whose database is brought to this release's schema on
 * the way. Copies in browsers may be newer than the backup: they must not be merged into it.
 * @param documents their names, each with the client ids that copies of it may hold and the backup does not know
 */
export const renewDocuments = async (
  folder: string,
  documents: ReadonlyMap<string, readonly number[]>,
): Promise<void> => {
  let death: Error | null = null;
  const storage = await openStorage(folder, (error) => {
    death = error;
  });
  try {
    const rest = [...documents];
    while (rest.length > 0) {
      const together = rest.splice(0, AT_ONCE);
      await Promise.all(together.map(([name, retired]) => renew(storage.journal, name, retired)));
    }
  } finally {
    await storage.close();
  }
  if (death !== null) throw death;
};
