import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Call, runBatch } from './batch.ts';
import { lockFolder, openDatabase } from './database.ts';
import { operations } from './operations/table.ts';
import { createSql } from './sql.ts';

/** Calls travel in bundles: all that the main thread asked for in one turn. `null` asks the thread to end. */
type Bundle = readonly Call[] | null;

const port = parentPort;
if (port === null) throw new Error('worker.ts runs in a worker thread');

const { file, lockFile }: { file: string; lockFile: string } = workerData;

const waitingBundles = (first: Bundle): Bundle[] => {
  const bundles = [first];
  for (;;) {
    const next = receiveMessageOnPort(port);
    if (next === undefined) return bundles;
    bundles.push(next.message);
  }
};

const serve = (): void => {
  const lock = lockFolder(lockFile);
  const database = openDatabase(file);
  const batch = { database, sql: createSql(database), operations };

  const end = (): void => {
    database.close();
    lock.close();
    port.close();
  };

  // While one commit waits for the disk, calls pile up; the next one takes them all.
  port.on('message', (first: Bundle) => {
    const bundles = waitingBundles(first);
    const calls = bundles.flatMap((bundle) => bundle ?? []);
    if (calls.length > 0) port.postMessage(runBatch(batch, calls));
    if (bundles.includes(null)) end();
  });
};

try {
  serve();
  port.postMessage({ opened: true });
} catch (error) {
  port.postMessage({
    opened: false,
    message: error instanceof Error ? error.message : String(error),
  });
  port.close();
}
