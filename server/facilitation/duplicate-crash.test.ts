import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../shared/lib/result.ts';
import { readAgenda, readListedBoards, readGroups } from '../../shared/meeting/read.ts';
import { writeRecord } from '../../shared/meeting/write.ts';
import { divide, gather } from '../testing/breakout.ts';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';
import { duplicateMeeting } from './duplicate-meeting.ts';
import type { Facilitation } from './facilitation.ts';

/** More than the calls of one duplication: the last fault never comes to pass. */
const CALLS = 24;

let folder: string;
let originalId: string;

beforeAll(async () => {
  const server = await openTestApp();
  folder = server.folder;
  const meeting = await gather(server);
  originalId = meeting.id;
  await divide(meeting, { groups: [{ title: 'A' }, { title: 'B' }] });
  await server.app.facilitation.documents.editMeeting(meeting.id, (doc) => {
    writeRecord(doc, 'agenda', { id: 'part', title: 'Avaus', kind: 'plenary', rank: 'a9' });
    return ok(null);
  });
  await server.close();
});

afterAll(() => removeFolder(folder));

const WHOLE = { parts: 2, groups: 2, listed: 1, boards: 3 };

class Fault extends Error {}

type Failing = {
  readonly facilitation: Facilitation;
  /** Resolves when the fault has come to pass. */
  readonly reached: Promise<void>;
};

/** Directory and documents whose n-th call meets a fault: it fails, or as if the process had died is never answered. */
const failAt = (facilitation: Facilitation, nth: number, how: 'fails' | 'dies'): Failing => {
  let calls = 0;
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const faulty = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (of, name) => {
        const member: unknown = Reflect.get(of, name);
        if (typeof member !== 'function') return member;
        return (...args: readonly unknown[]): unknown => {
          calls += 1;
          if (calls === nth) {
            resolve();
            return how === 'fails' ? Promise.reject(new Fault()) : new Promise(() => {});
          }
          // Nothing comes after one's death.
          if (how === 'dies' && calls > nth) return new Promise(() => {});
          return Reflect.apply(member, of, args);
        };
      },
    });
  return {
    facilitation: {
      ...facilitation,
      directory: faulty(facilitation.directory),
      documents: faulty(facilitation.documents),
    },
    reached,
  };
};

const duplicate = async (server: TestApp, { facilitation, reached }: Failing): Promise<boolean> => {
  const original = await server.storage.directory.findMeeting(originalId);
  if (original === null) throw new Error('there is no such meeting');
  const done = duplicateMeeting(facilitation, {
    original,
    title: 'Seuraava',
    startsAt: null,
    creator: null,
  });
  return Promise.race([
    done.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Fault) return false;
        throw error;
      },
    ),
    reached.then(() => new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))),
  ]);
};

/** The copies that somebody finds, each with what a whole one has. */
const lookAtCopies = async ({ storage, app }: TestApp) => {
  const meetings = await storage.directory.listMeetings(app.facilitation.network.id);
  const copies = meetings.filter(({ id }) => id !== originalId);
  return Promise.all(
    copies.map(async ({ id }) => {
      const boards = await storage.directory.listBoards(id);
      const read = await Promise.all(
        boards.map((board) => app.facilitation.documents.readBoard(board.id)),
      );
      const meeting = await app.facilitation.documents.readMeeting(id, (doc) => ({
        parts: readAgenda(doc).length,
        groups: readGroups(doc).length,
        listed: readListedBoards(doc).length,
      }));
      return { ...meeting, boards: read.filter((board) => board !== null).length };
    }),
  );
};

/** How many documents the disk holds, found or not. */
const countDocuments = async ({ storage }: TestApp): Promise<number> =>
  (await storage.journal.list('')).length;

describe('a duplication that is cut short', () => {
  test('by the death of the server, at any step, leaves nothing or all of it', async () => {
    let server = await openTestApp({ folder });
    const before = await countDocuments(server);
    expect(await lookAtCopies(server)).toEqual([]);
    const left: number[] = [];
    let copies: Awaited<ReturnType<typeof lookAtCopies>> = [];
    for (let nth = 1; nth <= CALLS && copies.length === 0; nth += 1) {
      await duplicate(server, failAt(server.app.facilitation, nth, 'dies'));
      await server.close();
      server = await openTestApp({ folder });
      copies = await lookAtCopies(server);
      if (copies.length === 0) left.push(await countDocuments(server));
    }
    expect(new Set(left)).toEqual(new Set([before]));
    expect(copies).toEqual([WHOLE]);
    await server.close();
  });

  test('by a step that fails, leaves nothing', async () => {
    const server = await openTestApp({ folder });
    const there = await lookAtCopies(server);
    const documents = await countDocuments(server);
    const left: unknown[] = [];
    let nth = 0;
    let isDone = false;
    while (!isDone && nth < CALLS) {
      nth += 1;
      isDone = await duplicate(server, failAt(server.app.facilitation, nth, 'fails'));
      if (!isDone) left.push([await lookAtCopies(server), await countDocuments(server)]);
    }
    expect(left).toEqual(left.map(() => [there, documents]));
    expect(nth).toBeGreaterThan(8);
    expect(await lookAtCopies(server)).toEqual([...there, WHOLE]);
    await server.close();
  });
});
