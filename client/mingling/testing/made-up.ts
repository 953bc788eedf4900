import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { MeetingAnswer } from '../../../shared/api/meetings.ts';
import type { PersonAnswer } from '../../../shared/api/people.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { join, leave, seatFounder, settle } from '../../../shared/meeting/mingling/seating.ts';
import type { Mingling } from '../../../shared/meeting/records/mingling.ts';
import type { Seat } from '../../../shared/meeting/records/seat.ts';
import type { Table } from '../../../shared/meeting/records/table.ts';
import type { Problem } from '../../api/problem.ts';
import type { MeetingLive } from '../../meeting-document/meeting-live.ts';
import { aMeeting, aTable } from '../../meeting-document/testing/made-up-meeting.ts';

/** 9 February 2026, 8:00 in Helsinki. */
export const MORNING = Date.UTC(2026, 1, 9, 6, 0);
const MINUTE_MS = 60_000;

export const table = (id: string, fields: Partial<Table> = {}): Table =>
  aTable(id, { topic: `Topic ${id}`, foundedAt: MORNING, ...fields });

export const sits = (tableId: string, at = MORNING): Seat => ({ table: tableId, at });

export const person = (participantId: string, name: string): PersonAnswer => ({
  participantId,
  name,
  organisation: '',
  region: '',
});

export const answer: MeetingAnswer = {
  id: 'meeting',
  title: 'Winter meeting',
  description: '',
  state: 'preparation',
  language: 'en',
  timeZone: 'Europe/Helsinki',
  startsAt: MORNING + 60 * MINUTE_MS,
  endsAt: MORNING + 180 * MINUTE_MS,
  openUntil: null,
  facilitators: [],
  role: 'participant',
  look: false,
  coordinator: false,
  participantId: 'me',
  boards: [],
};

const quiet = aMeeting({
  mingling: {
    isOn: true,
    startsAt: MORNING + 15 * MINUTE_MS,
    endsAt: MORNING + 58 * MINUTE_MS,
    linksAt: MORNING + 5 * MINUTE_MS,
    linksAreOut: false,
    spareLinks: 0,
  },
});

type Changes = Partial<Omit<MeetingLive, 'mingling'>> & { readonly mingling?: Partial<Mingling> };

const changed = (live: MeetingLive, { mingling, ...changes }: Changes): MeetingLive => ({
  ...live,
  ...changes,
  mingling: { ...live.mingling, ...mingling },
});

/**
 * A meeting without a server: seats are given by the rules that the server has, everything else is taken down and
 * answered with nothing.
 */
export const createMadeUpMeeting = (changes: Changes = {}, me = 'me') => {
  let live = changed(quiet, changes);
  let refusal: Problem | null = null;
  const asked: MeetingCommandRequest[] = [];
  const listeners = new Set<() => void>();

  const change = (next: Changes): void => {
    live = changed(live, next);
    for (const listener of listeners) listener();
  };

  const seating = () => ({
    tables: new Map(live.tables.map((known) => [known.id, known])),
    seats: live.seats,
  });

  const seat = (seats: MeetingLive['seats']): void =>
    change({ seats: settle({ ...seating(), seats }, MORNING) });

  /** Somebody of the meeting asks for something. */
  const doFor = (personId: string, request: MeetingCommandRequest): unknown => {
    switch (request.type) {
      case 'table.join': {
        const joined = join(seating(), personId, { tableId: request.table, now: MORNING });
        if (!joined) return null;
        seat(joined.seats);
        return { seat: joined.seat, position: joined.position, left: joined.left };
      }
      case 'table.leave': {
        const { seats, left } = leave(live.seats, personId, request.table);
        seat(seats);
        return { left };
      }
      case 'table.found': {
        const id = `founded-${live.tables.length}`;
        const founder = personId;
        change({
          tables: [...live.tables, table(id, { topic: request.topic, founder, host: founder })],
        });
        const moved = seatFounder(live.seats, personId, { tableId: id, now: MORNING });
        seat(moved.seats);
        return { table: id, left: moved.left };
      }
      default:
        return {};
    }
  };

  return {
    live: () => live,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    doFor,
    /** What the reader has asked for, the newest last. */
    asked,
    /** From now on everything is refused like this. */
    refuse: (problem: Problem | null): void => {
      refusal = problem;
    },
    ask: (request: MeetingCommandRequest): Result<unknown, Problem> => {
      asked.push(request);
      if (refusal) return err(refusal);
      const done = doFor(me, request);
      return done === null ? err({ kind: 'conflict' }) : ok(done);
    },
  };
};

export type MadeUpMeeting = ReturnType<typeof createMadeUpMeeting>;
