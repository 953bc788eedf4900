import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Call, runBatch } from './batch.ts';
import { lockFolder, openDatabase } from './database.ts';
import { operations } from './operations/table.ts';
import { createSql } from './sql.ts';
import { tidy } from './tidy.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

/** Calls travel in bundles: all that the main thread asked for in one turn. `null` asks the thread to end. */
type Bundle = readonly Call[] | null;

const port = parentPort;
if (port === null) throw new Error('worker.ts runs in a worker thread');

const { file, lockFile }: { file: string; lockFile: string } = workerData;

/** When nobody has asked for anything for so long, space is given back to the disk. */
const IDLE_MS = 2_000;

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
  const batch = {
    database,
    log: new WriteAheadLog(database),
    sql: createSql(database),
    operations,
  };

  let idle: NodeJS.Timeout | null = null;
  const tidyLater = (ms: number): void => {
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => {
      const next = tidy(database, batch.log);
      if (next !== null) tidyLater(next);
    }, ms).unref();
  };

  const end = (): void => {
    if (idle) clearTimeout(idle);
    database.close();
    lock.close();
    port.close();
  };

  // While one commit waits for the disk, calls pile up; the next one takes them all.
  port.on('message', (first: Bundle) => {
    const bundles = waitingBundles(first);
    const calls = bundles.flatMap((bundle) => bundle ?? []);
    if (calls.length > 0) {
      port.postMessage(runBatch(batch, calls));
      batch.log.moveIfLong();
    }
    if (bundles.includes(null)) end();
    else tidyLater(IDLE_MS);
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
