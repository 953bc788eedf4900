import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { occupancies, occupancyOf } from '../shared/meeting/mingling/occupancy.ts';
import { readMingling, readSeats, readTables } from '../shared/meeting/read.ts';
import { allOf } from './support/all-of.ts';
import {
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Mingling tables on the real server: rushes, and clients that take what is not theirs. */
const RACERS = 100;
const RUSH = 650;
const RUSH_TABLES = 80;
/** Fewer at a time than the sockets of one machine. */
const AT_ONCE = 50;

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

const openMeeting = async (): Promise<void> => {
  meeting = await createMeeting(server.url, { title: 'Aamu' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  await send(kaisa, { type: 'mingling.set', isOn: true });
};

type Command = { readonly type: string; readonly [argument: string]: unknown };

const send = (who: Joined, command: Command) =>
  sendCommand(server.url, meeting.id, who.token, command);

const person = (name: string): Promise<Joined> =>
  joinMeeting(server.url, meeting.keys.participant, name);

/** As many as wished, a few at a time. */
const many = async <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  while (made.length < count) {
    const next = Math.min(AT_ONCE, count - made.length);
    const from = made.length;
    made.push(
      ...(await Promise.all(Array.from({ length: next }, (_, index) => make(from + index)))),
    );
  }
  return made;
};

const field = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null
    ? Object.entries(answer).find(([key]) => key === name)?.[1]
    : undefined;

const found = async (
  who: Joined,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  String(field(await send(who, { type: 'table.found', topic: 'Sopimukset', ...fields }), 'table'));

const watch = async (who: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, `meeting:${meeting.id}`, who.token);
  await client.synced();
  return client;
};

it(`${RACERS} race for the last seat: one takes it, the others wait in the order of their answers`, async () => {
  await openMeeting();
  const anna = await person('Anna');
  const table = await found(anna, { capacity: 2 });
  const racers = await many(RACERS, (index) => person(`Kilpailija ${index}`));
  const watchers = await Promise.all([kaisa, anna, ...racers.slice(0, 10)].map(watch));
  const answers = await Promise.all(
    racers.map(async (who) => ({ who, answer: await send(who, { type: 'table.join', table }) })),
  );
  const winners = answers.filter(({ answer }) => field(answer, 'seat') === 'taken');
  expect(winners).toHaveLength(1);
  const waiting = answers.filter(({ answer }) => field(answer, 'seat') === 'waiting');
  const places = waiting.map(({ answer }) => Number(field(answer, 'position')));
  expect(places.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: RACERS - 1 }, (_, index) => index + 1),
  );
  const line = waiting
    .toSorted((a, b) => Number(field(a.answer, 'position')) - Number(field(b.answer, 'position')))
    .map(({ who }) => who.participantId);
  const people = [anna, ...winners.map(({ who }) => who)].map(({ participantId }) => participantId);
  for (const { doc } of watchers) {
    await until(() => readSeats(doc).size === RACERS + 1, { what: 'all seats' });
    expect(occupancyOf(readSeats(doc), table)).toEqual({ people, line, held: [] });
  }
  for (const watcher of watchers) watcher.destroy();
}, 60_000);

describe('a program of somebody else’s', () => {
  /** Writes straight into the meeting's document, and is sent away. Answers the document before, and for others after. */
  const attempt = async (
    who: Joined,
    write: (doc: Y.Doc, theirs: { readonly table: string }) => void,
  ): Promise<{ readonly before: unknown; readonly after: readonly unknown[] }> => {
    const { table } = await setting();
    const observer = await watch(kaisa);
    const before = allOf(observer.doc);
    expect(before).toHaveProperty(['tables', table]);
    const client = await watch(who);
    client.doc.transact(() => write(client.doc, { table }));
    expect(await client.closed()).toBe(4403);
    client.destroy();
    const newcomer = await watch(kaisa);
    const after = [allOf(newcomer.doc), allOf(observer.doc)];
    newcomer.destroy();
    observer.destroy();
    return { before, after };
  };

  type Setting = { readonly table: string; readonly anna: Joined; readonly mallory: Joined };
  let known: Setting | null = null;

  const setting = async (): Promise<Setting> => {
    if (known === null) {
      await openMeeting();
      const anna = await person('Anna');
      const table = await found(anna, { capacity: 1 });
      known = { table, anna, mallory: await person('Mallory') };
    }
    return known;
  };

  const tableOf = (doc: Y.Doc, id: string): Y.Map<unknown> => {
    const table = doc.getMap('tables').get(id);
    if (!(table instanceof Y.Map)) throw new Error('no such table');
    return table;
  };

  const attempts: Readonly<
    Record<string, (doc: Y.Doc, at: { table: string; me: string; other: string }) => void>
  > = {
    'takes a seat too many': (doc, { table, me }) => doc.getMap('seats').set(me, { table, at: 1 }),
    'moves somebody': (doc, { other }) => doc.getMap('seats').set(other, { table: null, at: 1 }),
    'puts somebody out': (doc, { other }) => doc.getMap('seats').delete(other),
    'founds a table as another': (doc, { other }) =>
      doc
        .getMap('tables')
        .set(
          'mine',
          new Y.Map(Object.entries({ topic: 'X', founder: other, host: other, foundedAt: 1 })),
        ),
    'makes itself host': (doc, { table, me }) => tableOf(doc, table).set('host', me),
    'widens a table': (doc, { table }) => tableOf(doc, table).set('capacity', 50),
    'takes a table away': (doc, { table }) => doc.getMap('tables').delete(table),
    'rewrites another’s topic': (doc, { table }) => tableOf(doc, table).set('topic', 'Mallory'),
    'puts in a video link': (doc, { table }) =>
      tableOf(doc, table).set('link', 'https://evil.example/'),
    'switches the mingling off': (doc) => doc.getMap('mingling').set('isOn', false),
    'lets the links out': (doc) => doc.getMap('mingling').set('linksAreOut', true),
  };

  it.each(Object.entries(attempts))('%s: refused, and nothing changes', async (_, write) => {
    const { anna, mallory } = await setting();
    const { before, after } = await attempt(mallory, (doc, { table }) =>
      write(doc, { table, me: mallory.participantId, other: anna.participantId }),
    );
    expect(after).toEqual([before, before]);
  });

  it.each(['seats', 'mingling', 'tables'] as const)(
    'nor may a founder or a facilitator write %s',
    async (root) => {
      const { anna, table } = await setting();
      for (const who of [anna, kaisa]) {
        const { before, after } = await attempt(who, (doc) => {
          if (root === 'seats') doc.getMap(root).set(who.participantId, { table, at: 1 });
          if (root === 'mingling') doc.getMap(root).set('linksAt', 1);
          if (root === 'tables') tableOf(doc, table).set('founder', kaisa.participantId);
        });
        expect(after).toEqual([before, before]);
      }
    },
  );

  it('leaves no table without a topic, be it one’s own', async () => {
    const { anna, table } = await setting();
    const wordless: readonly ((doc: Y.Doc) => unknown)[] = [
      (doc) => tableOf(doc, table).set('topic', ''),
      (doc) => tableOf(doc, table).set('topic', '  '),
      (doc) => tableOf(doc, table).delete('topic'),
    ];
    for (const write of wordless) {
      for (const who of [anna, kaisa]) {
        const { before, after } = await attempt(who, write);
        expect(after).toEqual([before, before]);
      }
    }
  });

  it('asks for what is not its own, and is refused', async () => {
    const { table, anna, mallory } = await setting();
    const url = `${server.url}/api/meetings/${meeting.id}/commands`;
    const ask = async (body: Command) =>
      (await request(url, { token: mallory.token, body })).status;
    const participantId = anna.participantId;
    expect(await ask({ type: 'table.unseat', table, participantId })).toBe(403);
    expect(await ask({ type: 'table.edit', table, host: mallory.participantId })).toBe(403);
    expect(await ask({ type: 'table.close', table })).toBe(403);
    expect(await ask({ type: 'mingling.set', isOn: false })).toBe(403);
    // Nobody founds, joins or leaves in another's name: a command knows no other sender.
    expect(await ask({ type: 'table.leave', participantId })).toBe(200);
    expect(await ask({ type: 'table.join', table, participantId, founder: participantId })).toBe(
      200,
    );
    const observer = await watch(kaisa);
    expect(occupancyOf(readSeats(observer.doc), table)).toEqual({
      people: [participantId],
      line: [mallory.participantId],
      held: [],
    });
    observer.destroy();
  });

  it('says anew what its own table is about', async () => {
    const { anna, table } = await setting();
    const [client, observer] = [await watch(anna), await watch(kaisa)];
    tableOf(client.doc, table).set('topic', 'Uusi aihe');
    tableOf(client.doc, table).set('why', 'Uusi syy');
    const isThere = () =>
      readTables(observer.doc).some(
        ({ topic, why }) => topic === 'Uusi aihe' && why === 'Uusi syy',
      );
    await until(isThere, { what: 'the new topic' });
    expect(client.closeCodes).toEqual([]);
    client.destroy();
    observer.destroy();
  });
});

it(`${RUSH} people found and join ${RUSH_TABLES} tables, and all see the same`, async () => {
  await openMeeting();
  const people = await many(RUSH, (index) => person(`Henkilö ${index}`));
  const watchers = await Promise.all([kaisa, ...people.slice(0, 5)].map(watch));
  const tables = await many(RUSH_TABLES, (index) => found(people[index] ?? kaisa, { capacity: 8 }));
  const startedAt = performance.now();
  const times: number[] = [];
  await many(RUSH, async (index) => {
    const who = people[index] ?? kaisa;
    const sentAt = performance.now();
    // Eight at each table are 640: the last ten wait, and nobody knows who they are.
    await send(who, { type: 'table.join', table: tables[index % RUSH_TABLES] });
    times.push(performance.now() - sentAt);
  });
  const all = Math.round(performance.now() - startedAt);
  const slowest = times.toSorted((a, b) => a - b);
  console.info(
    `${RUSH} joins in ${all} ms; answers p50 ${Math.round(slowest[RUSH / 2] ?? 0)} ms, p95 ${Math.round(slowest[Math.floor(RUSH * 0.95)] ?? 0)} ms`,
  );
  for (const { doc } of watchers) {
    await until(() => readSeats(doc).size === RUSH, { what: 'all seats' });
    const at = [...occupancies(readSeats(doc)).values()];
    expect(at.every(({ people: seated }) => seated.length === 8)).toBe(true);
    expect(at.reduce((sum, { line }) => sum + line.length, 0)).toBe(RUSH - 8 * RUSH_TABLES);
    expect(readMingling(doc).isOn).toBe(true);
  }
  for (const watcher of watchers) watcher.destroy();
}, 120_000);
