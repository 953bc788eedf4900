/** How a database of this device is called and laid out. Whatever begins with `talkoot:` is forgotten with the device. */
export type Scheme = {
  readonly name: `talkoot:${string}`;
  readonly stores: readonly string[];
  readonly create: (db: IDBDatabase) => void;
};

/** Boards in one database: a change of a document, its actions and its drafts is one transaction. */
const OFFLINE: Scheme = {
  name: 'talkoot:offline',
  stores: ['heads', 'updates', 'actions', 'drafts', 'sessions'],
  create: (db) => {
    db.createObjectStore('heads');
    db.createObjectStore('sessions');
    db.createObjectStore('updates', { autoIncrement: true }).createIndex('copy', 'copy');
    db.createObjectStore('actions', { keyPath: ['copy', 'id'] });
    db.createObjectStore('drafts', { keyPath: ['copy', 'id'] });
  },
};

const VERSION = 1;

/** Rejects where the browser has no IndexedDB, or does not let us use it. */
const openDatabase = ({ name, create }: Scheme): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.addEventListener('upgradeneeded', () => create(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

export type Database = {
  /** Runs in one transaction; resolves once all of it is in storage, rejects when none of it is. */
  readonly transact: <T>(
    mode: IDBTransactionMode,
    run: (transaction: IDBTransaction) => Promise<T> | T,
  ) => Promise<T>;
};

/**
 * A database of the device: that of its boards, where no other is asked for. Browsers drop connections behind a page's back (WebKit does so in mid-session), so a
 * lost one is opened again, once for each transaction.
 */
export const createDatabase = (scheme: Scheme = OFFLINE): Database => {
  let opening: Promise<IDBDatabase> | null = null;

  const open = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(scheme).then((db) => {
      const forget = (): void => {
        opening = null;
      };
      db.addEventListener('close', forget);
      db.addEventListener('versionchange', () => {
        db.close();
        forget();
      });
      return db;
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };

  const begin = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    const db = await open();
    try {
      return db.transaction(scheme.stores, mode, { durability: 'strict' });
    } catch {
      opening = null;
      return (await open()).transaction(scheme.stores, mode);
    }
  };

  return {
    transact: async (mode, run) => {
      const transaction = await begin(mode);
      const [result] = await Promise.all([run(transaction), completed(transaction)]);
      return result;
    },
  };
};
