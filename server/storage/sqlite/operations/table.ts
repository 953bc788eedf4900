import type { OperationTable } from '../batch.ts';
import { journalOperations } from './journal.ts';

/** Everything the storage thread can be asked for, by name. */
export const operations = {
  ...journalOperations,
} as const satisfies OperationTable;
