import type * as Y from 'yjs';
import { ok } from '../../../shared/lib/result.ts';
import { nextMissed, settle } from '../../../shared/meeting/mingling/seating.ts';
import { readSeats, readTables } from '../../../shared/meeting/read.ts';
import type { Duty } from '../alarms/duty.ts';
import { editTables } from './edit-tables.ts';

/** When a held seat goes to the next; at once, when a seat is free that somebody waits for: who sat there was put out. */
const nextDue = (doc: Y.Doc, now: number): number | null => {
  const seats = readSeats(doc);
  const isWaited = [...seats.values()].some(({ waitsFor }) => waitsFor !== undefined);
  if (!isWaited) return null;
  const tables = new Map(readTables(doc).map((table) => [table.id, table]));
  return settle({ tables, seats }, now) === seats ? nextMissed(seats) : 0;
};

/** Seats are held for those who wait, and go on to the next when nobody comes. */
export const seatDuty: Duty = {
  nextDue,
  runDue: async (facilitation, meetingId) => {
    await editTables(facilitation, meetingId, () => ok({ answer: null }));
  },
};
