import { Worker } from 'node:worker_threads';
import { DocumentGone, StorageError } from '../../journal/journal.ts';
import type { Answer, Call, Failure, Opaque } from './batch.ts';
import type { operations } from './operations/table.ts';

type Operations = typeof operations;

/** Asks the storage thread for one operation; resolves when its commit is on disk. */
export type CallOperation = <Name extends keyof Operations & string>(
  name: Name,
  args: Parameters<Operations[Name]>[1],
) => Promise<ReturnType<Operations[Name]>>;

export type StorageThread = {
  readonly call: CallOperation;
  /** Commits what is waiting, closes the file and releases the folder. */
  close(): Promise<void>;
};

export type StorageThreadOptions = {
  readonly file: string;
  readonly lockFile: string;
  /** Called when the thread ended without being asked; every later call rejects. */
  readonly onDeath: (error: Error) => void;
};

type Waiting = {
  readonly resolve: (value: Opaque) => void;
  readonly reject: (error: Error) => void;
};

const errorOf = (answer: Failure): Error => {
  switch (answer.kind) {
    case 'storage':
      return new StorageError(answer.message);
    case 'gone':
      return new DocumentGone(answer.message);
    case 'fault':
      return new Error(`storage operation failed: ${answer.message}`);
  }
};

/** Resolves when the thread has opened the database. @throws {StorageError} with the operator's sentence. */
const opened = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: { opened: boolean; message?: string }) => {
      worker.off('error', reject);
      if (message.opened) resolve();
      else reject(new StorageError(message.message));
    });
  });

/** Starts the thread that owns the SQLite file. @throws {StorageError} when the file cannot be used. */
export const startStorageThread = async (options: StorageThreadOptions): Promise<StorageThread> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file: options.file, lockFile: options.lockFile },
    // It passes bytes on and keeps nothing: a nursery of the usual 48 MB would only be memory taken.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  await opened(worker);

  const waiting = new Map<number, Waiting>();
  let bundle: Call<unknown>[] = [];
  let lastId = 0;
  let state: 'running' | 'closing' | 'ended' = 'running';

  worker.on('message', (answers: readonly Answer<Opaque>[]) => {
    for (const answer of answers) {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) call?.resolve(answer.value);
      else call?.reject(errorOf(answer));
    }
  });

  const ended = new Promise<void>((resolve) => {
    worker.on('error', (error) => options.onDeath(error));
    worker.once('exit', (code) => {
      const asked = state === 'closing';
      state = 'ended';
      for (const call of waiting.values())
        call.reject(new StorageError('the storage thread ended'));
      waiting.clear();
      if (!asked) options.onDeath(new Error(`the storage thread ended with code ${code}`));
      resolve();
    });
  });

  /** One message for all calls of this turn, so that they share a commit. */
  const post = (call: Call<unknown>): void => {
    bundle.push(call);
    if (bundle.length > 1) return;
    queueMicrotask(() => {
      worker.postMessage(bundle);
      bundle = [];
    });
  };

  return {
    call: (operation, args) =>
      new Promise((resolve, reject) => {
        if (state !== 'running') {
          reject(new StorageError('the storage is closed'));
          return;
        }
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ id: lastId, operation, args });
      }),
    close: async () => {
      if (state === 'running') {
        state = 'closing';
        // After the microtask that posts the last bundle.
        queueMicrotask(() => worker.postMessage(null));
      }
      await ended;
    },
  };
};
