import * as Y from 'yjs';
import { answerOf, type Database } from './indexed-db.ts';
import type { CopyChange, Kept, KeptRow, OfflineCopy } from './offline-copy.ts';

/** After this many rows they become one, so that a long day loads as fast as a short one. */
const COMPACT_AFTER = 200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const bytesOf = (row: unknown): Uint8Array[] =>
  isRecord(row) && row['bytes'] instanceof Uint8Array ? [row['bytes']] : [];

/** Kept as it came: making an update of it takes a while. */
const statesOf = (row: unknown): Uint8Array[] =>
  isRecord(row) && row['state'] instanceof Uint8Array ? [row['state']] : [];

const keptRow = (row: unknown): KeptRow[] =>
  isRecord(row) && typeof row['id'] === 'string' ? [{ id: row['id'], value: row['value'] }] : [];

/** Every id of one copy: in IndexedDB's order an array comes after all strings. */
const rowsOf = (copy: string): IDBKeyRange => IDBKeyRange.bound([copy], [copy, []]);

const clearUpdates = async (transaction: IDBTransaction, copy: string): Promise<void> => {
  const store = transaction.objectStore('updates');
  const keys = await answerOf(store.index('copy').getAllKeys(copy));
  for (const key of keys) store.delete(key);
};

const addUpdates = (
  transaction: IDBTransaction,
  copy: string,
  updates: readonly Uint8Array[],
): void => {
  for (const bytes of updates) transaction.objectStore('updates').add({ copy, bytes });
};

const compact = async (transaction: IDBTransaction, copy: string): Promise<void> => {
  const index = transaction.objectStore('updates').index('copy');
  const rows: unknown[] = await answerOf(index.getAll(copy));
  const states = rows.flatMap(statesOf).map((state) => Y.convertUpdateFormatV2ToV1(state));
  const merged = Y.mergeUpdates([...states, ...rows.flatMap(bytesOf)]);
  await clearUpdates(transaction, copy);
  addUpdates(transaction, copy, [merged]);
};

const putRows = (
  transaction: IDBTransaction,
  copy: string,
  { putActions = [], removeActions = [], putDrafts = [], removeDrafts = [] }: CopyChange,
): void => {
  const actions = transaction.objectStore('actions');
  const drafts = transaction.objectStore('drafts');
  for (const { id, value } of putActions) actions.put({ copy, id, value });
  for (const id of removeActions) actions.delete([copy, id]);
  for (const { id, value } of putDrafts) drafts.put({ copy, id, value });
  for (const id of removeDrafts) drafts.delete([copy, id]);
};

/** The copy named `copy` in this device's database. */
export const createIndexedDbCopy = (database: Database, copy: string): OfflineCopy => {
  let rows = 0;

  const load = (): Promise<Kept> =>
    database.transact('readonly', async (transaction) => {
      const [head, updates, actions, drafts] = await Promise.all([
        answerOf<unknown>(transaction.objectStore('heads').get(copy)),
        answerOf<unknown[]>(transaction.objectStore('updates').index('copy').getAll(copy)),
        answerOf<unknown[]>(transaction.objectStore('actions').getAll(rowsOf(copy))),
        answerOf<unknown[]>(transaction.objectStore('drafts').getAll(rowsOf(copy))),
      ]);
      rows = updates.length;
      return {
        generation:
          isRecord(head) && typeof head['generation'] === 'string' ? head['generation'] : '',
        mustReplay: isRecord(head) && head['mustReplay'] === true,
        states: updates.flatMap(statesOf),
        updates: updates.flatMap(bytesOf),
        actions: actions.flatMap(keptRow),
        drafts: drafts.flatMap(keptRow),
      };
    });

  const write = async (change: CopyChange): Promise<boolean> => {
    try {
      await database.transact('readwrite', async (transaction) => {
        if (change.head) transaction.objectStore('heads').put(change.head, copy);
        putRows(transaction, copy, change);
        if (change.clearUpdates) {
          await clearUpdates(transaction, copy);
          rows = 0;
        }
        const { addUpdates: added = [], addState: state } = change;
        if (state) transaction.objectStore('updates').add({ copy, state });
        addUpdates(transaction, copy, added);
        rows += added.length + (state ? 1 : 0);
        if (rows <= COMPACT_AFTER) return;
        await compact(transaction, copy);
        rows = 1;
      });
      return true;
    } catch {
      // Storage is full, forbidden or gone: the work goes on without a copy, and says so.
      return false;
    }
  };

  return { load, write };
};
