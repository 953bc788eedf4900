import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { packNow } from '../packed.ts';
import { compactUpdates } from './compact-updates.ts';
import type { CompactionRequest, CompactionResult } from './compactor.ts';

/** On Linux a priority is a thread's own: where cores are few, folding waits for those who serve people. */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const fold = ({ id, updates }: CompactionRequest): CompactionResult => {
  try {
    const state = compactUpdates(updates);
    return { id, state: packNow(state), bytes: state.length };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
};

/** Runs in its own thread: folding a large document takes longer than anybody's tick. */
parentPort?.on('message', (request: CompactionRequest) => {
  parentPort?.postMessage(fold(request));
});
