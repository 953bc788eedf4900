import { parentPort } from 'node:worker_threads';
import { compactUpdates } from './compact-updates.ts';
import type { CompactionRequest, CompactionResult } from './compactor.ts';

/** Runs in its own thread: folding a large document takes longer than anybody's tick. */
parentPort?.on('message', ({ id, updates }: CompactionRequest) => {
  let result: CompactionResult;
  try {
    result = { id, state: compactUpdates(updates) };
  } catch (error) {
    result = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(result);
});
