import type { DatabaseSync } from 'node:sqlite';
import { DocumentGone } from '../../journal/journal.ts';
import { sqliteCode } from './database.ts';
import type { Operation, Sql } from './sql.ts';
import type { WriteAheadLog } from './write-ahead-log.ts';

/**
 * What crosses the thread boundary without being looked at: an operation's own types say what it is.
 * `never` lets every operation sit in one table and every caller keep its types.
 */
export type Opaque = never;

export type OperationTable = Readonly<Record<string, Operation<Opaque, unknown>>>;

export type Call<Args = Opaque> = {
  readonly id: number;
  readonly operation: string;
  readonly args: Args;
};

/** `storage`: the disk did not take it; `gone`: the document was deleted; `fault`: a mistake of ours. */
export type FailureKind = 'storage' | 'gone' | 'fault';

export type Answer<Value = unknown> =
  | { readonly id: number; readonly ok: true; readonly value: Value }
  | Failure;

export type Failure = {
  readonly id: number;
  readonly ok: false;
  readonly kind: FailureKind;
  readonly message: string;
};

/** Constraint, type, range, misuse and plain SQL errors are ours; all the other codes are the disk's. */
const OUR_CODES: ReadonlySet<number> = new Set([1, 18, 19, 20, 21, 25]);

const kindOf = (error: unknown): FailureKind => {
  if (error instanceof DocumentGone) return 'gone';
  const code = sqliteCode(error);
  return code === null || OUR_CODES.has(code) ? 'fault' : 'storage';
};

const failure = (call: Call, error: unknown, kind = kindOf(error)): Failure => ({
  id: call.id,
  ok: false,
  kind,
  message: error instanceof Error ? error.message : String(error),
});

type Batch = {
  readonly database: DatabaseSync;
  readonly log: WriteAheadLog;
  readonly sql: Sql;
  readonly operations: OperationTable;
};

const runCall = ({ database, sql, operations }: Batch, call: Call): Answer => {
  const operation = operations[call.operation];
  if (operation === undefined) return failure(call, new Error(`no operation ${call.operation}`));
  sql('SAVEPOINT call').run();
  try {
    const value = operation(sql, call.args);
    sql('RELEASE call').run();
    return { id: call.id, ok: true, value };
  } catch (error) {
    // A full disk or a read error may end the whole transaction: then none of the batch was kept.
    if (!database.isTransaction) throw error;
    sql('ROLLBACK TO call').run();
    sql('RELEASE call').run();
    return failure(call, error);
  }
};

/** After these nothing of what they deleted may be left on the disk, the write-ahead log included. */
const FORGETTING: ReadonlySet<string> = new Set([
  'deleteMeeting',
  'dropBoards',
  'removeDocuments',
  'renewDocument',
  'forgetChanges',
  'forgetPersonsChanges',
  'replaceCheckpoint',
  'startErasure',
  // Once a vote is closed or taken away, its ballots are.
  'markVoteTold',
  'discardVote',
]);

const tryCall = (batch: Batch, call: Call): Answer => {
  try {
    return runCall(batch, call);
  } catch (error) {
    return failure(call, error, 'storage');
  }
};

/**
 * Answers the calls that have nothing to write, and fails the others for `reason`: a disk that takes nothing can still be
 * read. They are run anew, since their first answers may have come from what was then rolled back.
 */
const onlyRead = (batch: Batch, calls: readonly Call[], reason: unknown): Answer[] => {
  const { database } = batch;
  database.exec('PRAGMA query_only = ON');
  try {
    return calls.map((call) => {
      const answer = tryCall(batch, call);
      return answer.ok || answer.kind !== 'storage' ? answer : failure(call, reason, 'storage');
    });
  } finally {
    database.exec('PRAGMA query_only = OFF');
  }
};

/**
 * Runs the calls in one transaction, a savepoint each, and commits (with fsync) before it returns any answer.
 * A call that fails leaves the others untouched. When the commit fails, nothing is kept, and only those calls are
 * answered that had nothing to write.
 */
export const runBatch = (batch: Batch, calls: readonly Call[]): Answer[] => {
  const { database, log } = batch;
  try {
    database.exec('BEGIN IMMEDIATE');
    const answers = calls.map((call) => runCall(batch, call));
    database.exec('COMMIT');
    if (calls.some(({ operation }) => FORGETTING.has(operation))) log.noteDeletion();
    log.emptyIfNeeded();
    return answers;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    return onlyRead(batch, calls, error);
  }
};
