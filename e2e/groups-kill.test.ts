import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type CreatedMeeting,
  createMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  request,
} from './support/http.ts';
import { openRawClient } from './support/raw-client.ts';
import { createRandom } from './support/random.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** `kill -9` while groups are made, and while everybody chooses one. */
const KILLS = Number(process.env['KILLS'] ?? 4);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const GROUPS = 40;
const MAX_LIFE_MS = 120;
const PEOPLE = 60;
const CAPACITY = 10;

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let plenary: string;

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'needs-mapping' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const { boards } = await readMeeting(server.url, meeting.id, kaisa.token);
  plenary = boards[0]?.id ?? '';
}, 30_000);

afterAll(() => server.dispose());

type Command = { readonly type: string; readonly [argument: string]: unknown };

/** What a command was answered with; `null` when the server died before it answered. */
const send = async ({ token }: Joined, body: Command): Promise<number | null> => {
  try {
    const url = `${server.url}/api/meetings/${meeting.id}/commands`;
    const answer = await request(url, { token, body });
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
};

/** What a document says to somebody who comes anew. */
const readDocument = async <Value>(name: string, read: (doc: Y.Doc) => Value): Promise<Value> => {
  const client = openRawClient(server.url, name, kaisa.token);
  await client.synced();
  const value = read(client.doc);
  client.destroy();
  return value;
};

const recordsOf = (doc: Y.Doc, root: string): Record<string, unknown>[] =>
  [...doc.getMap(root)].map(([id, record]) => ({
    id,
    ...(record instanceof Y.Map ? record.toJSON() : {}),
  }));

const at = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it(
  `a breakout is there as a whole or not at all (KILL_SEED=${SEED})`,
  async () => {
    const random = createRandom(SEED);
    const titles = Array.from({ length: GROUPS }, (_, index) => ({ title: `Ryhmä ${index}` }));
    let answered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const create = {
        type: 'group.create',
        title: `Jako ${kill}`,
        board: plenary,
        groups: titles,
      };
      const creating = send(kaisa, create);
      // At a random moment: there is nothing to wait for.
      await at(random.below(MAX_LIFE_MS));
      await server.kill();
      if ((await creating) === 200) answered += 1;
      await server.start();
      const { breakouts, groups } = await readDocument(`meeting:${meeting.id}`, (doc) => ({
        breakouts: recordsOf(doc, 'breakouts'),
        groups: recordsOf(doc, 'groups'),
      }));
      expect(breakouts.length).toBeGreaterThanOrEqual(answered);
      expect(groups).toHaveLength(GROUPS * breakouts.length);
      const { boards } = await readMeeting(server.url, meeting.id, kaisa.token);
      const listed = new Set(boards.map(({ id }) => id));
      expect(listed).toEqual(new Set([plenary, ...groups.map(({ board }) => board)]));
      const newest = groups.slice(-GROUPS).map(({ board }) => String(board));
      for (const board of newest.filter((_, index) => index % 13 === 0)) {
        const sections = await readDocument(`board:${board}`, (doc) => recordsOf(doc, 'sections'));
        expect(sections.length).toBeGreaterThan(0);
      }
    }
  },
  30_000 + KILLS * 10_000,
);

it(
  `no place that was answered is lost, and no group is overfull (KILL_SEED=${SEED})`,
  async () => {
    const random = createRandom(SEED);
    const count = PEOPLE / CAPACITY;
    const groups = Array.from({ length: count }, (_, index) => ({
      title: `Ryhmä ${index}`,
      capacity: CAPACITY,
    }));
    await send(kaisa, { type: 'group.create', title: 'Valinta', board: plenary, groups });
    const made = await readDocument(`meeting:${meeting.id}`, (doc) =>
      recordsOf(doc, 'groups').filter(({ capacity }) => capacity === CAPACITY),
    );
    const ids = made.map(({ id }) => String(id));
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) =>
        joinMeeting(server.url, meeting.keys.participant, `Osallistuja ${index}`),
      ),
    );
    const where = new Map<string, string>();
    let answered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const choosing = people.map(async (who) => {
        const group = random.pick(ids);
        const status = await send(who, { type: 'group.choose', group });
        if (status === 200) answered += 1;
        return { person: who.participantId, group, status };
      });
      // At a random moment, but once at least somebody has heard that they have a place.
      if (kill === 0) await until(() => answered > 0, { what: 'a first place' });
      await at(random.below(MAX_LIFE_MS));
      await server.kill();
      const tried = await Promise.all(choosing);
      await server.start();
      const places = await readDocument(`meeting:${meeting.id}`, (doc) =>
        Object.entries(doc.getMap('places').toJSON()).map(([place, value]) => ({
          person: place.split(':')[1],
          group: value.group,
        })),
      );
      const there = new Map(places.map(({ person, group }) => [person, group]));
      for (const { person, group, status } of tried) {
        if (status === 200) where.set(person, group);
        // Not answered: they are where they were, or where they wanted to go.
        else if (status === null && there.get(person) === group) where.set(person, group);
      }
      expect(Object.fromEntries(there)).toEqual(Object.fromEntries(where));
      for (const id of ids) {
        const members = places.filter(({ group }) => group === id);
        expect(members.length).toBeLessThanOrEqual(CAPACITY);
      }
    }
    expect(where.size).toBeGreaterThan(0);
  },
  30_000 + KILLS * 10_000,
);
