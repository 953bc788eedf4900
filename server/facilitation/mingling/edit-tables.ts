import { ok, type Result } from '../../../shared/lib/result.ts';
import type { Seats } from '../../../shared/meeting/mingling/occupancy.ts';
import { type Seating, settle, type Tables } from '../../../shared/meeting/mingling/seating.ts';
import { readMingling, readSeats, readTables } from '../../../shared/meeting/read.ts';
import type { Mingling } from '../../../shared/meeting/records/mingling.ts';
import type { Table } from '../../../shared/meeting/records/table.ts';
import { writeEntries, writeRecord } from '../../../shared/meeting/write.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { keepForNewcomers } from './lasting-boards.ts';

/** The tables as a command finds them: seats that nobody came for in time have gone to the next. */
export type Gathering = Seating & { readonly mingling: Mingling; readonly now: number };

/** What a command changes, and what it answers. What is left out stays. */
export type Decision<Answer> = {
  readonly answer: Answer;
  readonly seats?: Seats;
  /** Fields that change, `undefined` for those that go; a table that is not there is made. */
  readonly tables?: readonly ({ readonly id: string } & Partial<Table>)[];
};

export type Decided<Answer> = Result<Decision<Answer>, Refusal>;

const byId = (tables: readonly Table[]): Tables =>
  new Map(tables.map((table) => [table.id, table]));

/**
 * Lets a command decide over the tables as they are, and writes what it decided, in one step that nobody comes between:
 * of two who want the last seat, the second finds it taken. A seat that becomes free is held for whoever waits for it
 * in the same step. Resolves when it is on disk.
 */
export const editTables = async <Answer>(
  facilitation: Facilitation,
  meetingId: string,
  decide: (gathering: Gathering) => Decided<Answer>,
): Promise<Result<Answer, Refusal>> => {
  const done = await editMeeting(facilitation, meetingId, (doc) => {
    const now = facilitation.now();
    const before = readSeats(doc);
    const tables = byId(readTables(doc));
    const seats = settle({ tables, seats: before }, now);
    const decided = decide({ tables, seats, mingling: readMingling(doc), now });
    if (!decided.ok) return decided;
    const { answer, tables: changes = [], seats: decidedSeats = seats } = decided.value;
    for (const change of changes) writeRecord(doc, 'tables', change);
    const tablesAfter = changes.length > 0 ? byId(readTables(doc)) : tables;
    const after = settle({ tables: tablesAfter, seats: decidedSeats }, now);
    writeEntries(doc, 'seats', { before, after });
    return ok({ answer, tables: tablesAfter.values(), seats: { before, after } });
  });
  if (!done.ok) return done;
  const { answer, tables, seats } = done.value;
  await keepForNewcomers(facilitation, tables, seats);
  return ok(answer);
};

/** The table, unless there is none. */
export const findTable = ({ tables }: Seating, id: string): Result<Table, Refusal> => {
  const table = tables.get(id);
  return table ? ok(table) : refuse('not-found', 'There is no such table here.');
};

/** The table, unless it has become part of another. */
export const findOwnTable = (seating: Seating, id: string): Result<Table, Refusal> => {
  const found = findTable(seating, id);
  return found.ok && found.value.mergedInto !== undefined
    ? refuse('conflict', 'The table has joined another.')
    : found;
};
