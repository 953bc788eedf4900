import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JoinAnswer } from '../../../shared/api/join.ts';
import { createId } from '../../../shared/lib/id.ts';
import type { LogAnswer } from '../../../shared/api/log.ts';
import { readPlaces } from '../../../shared/meeting/read.ts';
import { type Division, divide, type Gathering, gather } from '../../testing/breakout.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

let server: TestApp;
let meeting: Gathering;
let division: Division;
let groups: readonly string[];

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const begin = async (
  fields: Parameters<typeof divide>[1] = {
    groups: [{ title: 'A' }, { title: 'B', capacity: 1 }, { title: 'C' }],
  },
): Promise<void> => {
  meeting = await gather(server);
  division = await divide(meeting, fields);
  groups = division.groups.map(({ group }) => group);
};

beforeEach(() => begin());

const group = (index: number): string => groups[index] ?? '';

/** Which group somebody is in, by its place in the list; -1 for none. */
const placeOf = async ({ participantId }: JoinAnswer): Promise<number> => {
  const places = (await meeting.read(readPlaces)).get(division.breakout);
  return groups.indexOf(places?.get(participantId)?.group ?? '');
};

const readLog = async (): Promise<LogAnswer> =>
  (await server.program.get(`/api/meetings/${meeting.id}/log`, { token: meeting.kaisa.token }))
    .body;

const choose = (who: JoinAnswer, index: number) =>
  meeting.send(who, { type: 'group.choose', group: group(index) });

describe('choosing a group', () => {
  test('is one click, also to think better of it', async () => {
    const anna = await meeting.come();
    expect((await choose(anna, 0)).body).toEqual({ left: null });
    expect((await choose(anna, 2)).body).toEqual({ left: group(0) });
    expect((await choose(anna, 2)).body).toEqual({ left: null });
    expect(await placeOf(anna)).toBe(2);
    const { breakout } = division;
    expect(await meeting.done(anna, { type: 'group.leave', breakout })).toEqual({ left: group(2) });
    expect(await meeting.done(anna, { type: 'group.leave', breakout })).toEqual({ left: null });
    expect(await placeOf(anna)).toBe(-1);
  });

  test('lets one of a hundred onto the last place, and nobody loses theirs', async () => {
    const people = await Promise.all(
      Array.from({ length: 100 }, (_, index) => meeting.come(`Osallistuja ${index}`)),
    );
    await Promise.all(people.map((who) => choose(who, 0)));
    const answers = await Promise.all(people.map((who) => choose(who, 1)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(99);
    expect(new Set(answers.map(({ body }) => body.type))).toEqual(
      new Set([undefined, '/problems/full']),
    );
    const places = (await meeting.read(readPlaces)).get(division.breakout);
    const where = [...(places?.values() ?? [])].map((place) => place.group);
    expect(where.filter((one) => one === group(1))).toHaveLength(1);
    expect(where.filter((one) => one === group(0))).toHaveLength(99);
  });

  test('gives no fifth place of four, and a place that was left to the next', async () => {
    await begin({ groups: [{ title: 'A', capacity: 4 }, { title: 'B' }] });
    const people = await Promise.all([1, 2, 3, 4, 5].map((number) => meeting.come(`P${number}`)));
    const [first, , , , fifth] = people;
    if (!first || !fifth) throw new Error('nobody came');
    for (const who of people.slice(0, 4)) expect((await choose(who, 0)).status).toBe(200);
    const refused = await choose(fifth, 0);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/full']);
    expect(await placeOf(fifth)).toBe(-1);
    await choose(first, 1);
    expect((await choose(fifth, 0)).status).toBe(200);
    // Nobody loses a place when there are fewer.
    const smaller = { type: 'group.edit', group: group(0), capacity: 1 } as const;
    await meeting.done(meeting.kaisa, smaller);
    expect(await placeOf(fifth)).toBe(0);
    expect((await choose(first, 0)).status).toBe(409);
  });

  test('is not possible where facilitators say who is where', async () => {
    const anna = await meeting.come();
    await choose(anna, 0);
    const { breakout } = division;
    await meeting.done(meeting.kaisa, { type: 'group.configure', breakout, mode: 'assigned' });
    const refused = await choose(anna, 2);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/not-allowed']);
    expect(refused.body.detail).toMatch(/ask them/);
    expect((await meeting.send(anna, { type: 'group.leave', breakout })).status).toBe(403);
    expect(await placeOf(anna)).toBe(0);
  });

  test('ends with the breakout', async () => {
    const anna = await meeting.come();
    const { breakout } = division;
    await meeting.done(meeting.kaisa, { type: 'group.open', breakout });
    await meeting.done(meeting.kaisa, { type: 'group.bringBack', breakout, seconds: 0 });
    await expect.poll(async () => (await choose(anna, 0)).status).toBe(409);
  });

  test('is for late joiners too', async () => {
    await meeting.done(meeting.kaisa, { type: 'group.open', breakout: division.breakout });
    const late = await meeting.come('Myöhäinen');
    expect((await choose(late, 2)).status).toBe(200);
    expect(await placeOf(late)).toBe(2);
  });
});

describe('facilitators', () => {
  test('move somebody, also into a full group or none; nobody else does', async () => {
    const [anna, bertta] = [await meeting.come(), await meeting.come('Bertta')];
    await choose(bertta, 1);
    const { breakout } = division;
    const move = (who: JoinAnswer, index: number | null) =>
      meeting.send(who, {
        type: 'group.move',
        breakout,
        participantId: anna.participantId,
        group: index === null ? null : group(index),
      });
    expect((await move(bertta, 0)).status).toBe(403);
    expect((await move(anna, 0)).status).toBe(403);
    expect(await placeOf(anna)).toBe(-1);
    expect((await move(meeting.kaisa, 1)).body).toEqual({ left: null });
    expect((await move(meeting.kaisa, 0)).body).toEqual({ left: group(1) });
    expect((await move(meeting.kaisa, null)).body).toEqual({ left: group(0) });
    const stranger = {
      type: 'group.move',
      breakout,
      participantId: 'nobody',
      group: group(0),
    } as const;
    expect((await meeting.send(meeting.kaisa, stranger)).status).toBe(404);
  });

  test('distribute those who have no group, evenly, and take it back', async () => {
    await begin({ groups: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] });
    const organisation = (index: number) => `Organisaatio ${index % 4}`;
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        meeting.come(`P${index}`, { organisation: organisation(index) }),
      ),
    );
    const [first] = people;
    if (!first) throw new Error('nobody came');
    await choose(first, 0);
    const { breakout } = division;
    const { moved, undo } = await meeting.done(meeting.kaisa, {
      type: 'group.distribute',
      breakout,
      by: 'organisation',
    });
    expect([moved, undo.length]).toEqual([11, 11]);
    const where = await Promise.all(people.map(placeOf));
    expect(where[0]).toBe(0);
    for (const index of [0, 1, 2]) {
      expect(where.filter((place) => place === index)).toHaveLength(4);
      // Three people of each of the four organisations: one in each group.
      const there = people.flatMap((_, person) =>
        where[person] === index ? [organisation(person)] : [],
      );
      expect(new Set(there).size).toBe(4);
    }
    expect(await placeOf(meeting.kaisa)).toBe(-1);
    const back = { type: 'group.arrange', breakout, places: undo } as const;
    expect(await meeting.done(meeting.kaisa, back)).toEqual({ moved: 11 });
    const after = await Promise.all(people.map(placeOf));
    expect(after).toEqual([0, ...Array.from({ length: 11 }, () => -1)]);
  });

  test('distribute everybody anew, those with a group included', async () => {
    await begin({ groups: [{ title: 'A' }, { title: 'B' }] });
    const people = await Promise.all([1, 2, 3, 4].map((number) => meeting.come(`P${number}`)));
    for (const who of people) await choose(who, 0);
    const everybody = { by: 'random', everybody: true, breakout: division.breakout } as const;
    await meeting.done(meeting.kaisa, { type: 'group.distribute', ...everybody });
    const where = await Promise.all(people.map(placeOf));
    expect(where.filter((place) => place === 0)).toHaveLength(2);
    expect(where.filter((place) => place === 1)).toHaveLength(2);
  });

  test('arrange nobody into a group that is not there', async () => {
    const anna = await meeting.come();
    const places = [
      { participantId: anna.participantId, group: group(0) },
      { participantId: anna.participantId, group: 'nothing' },
    ];
    const { breakout } = division;
    const answer = await meeting.send(meeting.kaisa, { type: 'group.arrange', breakout, places });
    expect(answer.status).toBe(404);
    expect(await placeOf(anna)).toBe(-1);
  });
});

describe('a list of registrations', () => {
  const assign = (people: readonly { name: string; organisation?: string; group: string }[]) =>
    meeting.send(meeting.kaisa, {
      type: 'group.assign',
      breakout: division.breakout,
      people: [...people],
    });

  test('gives groups to those who are here and to those who come', async () => {
    const anna = await meeting.come('Anna  Mäkinen');
    const answer = await assign([
      { name: 'MAKINEN, Anna', group: group(0) },
      { name: 'Bo Ek', organisation: 'THL', group: group(2) },
      { name: 'Bo Ek', organisation: 'Kela', group: group(0) },
    ]);
    expect(answer.body).toEqual({ list: expect.any(String), placed: 1, expected: 2 });
    expect(await placeOf(anna)).toBe(0);
    const bo = await meeting.come('Bo  Ek', { organisation: 'thl' });
    expect(await placeOf(bo)).toBe(2);
    const other = await meeting.come('Bo Ek', { organisation: 'Muu' });
    expect(await placeOf(other)).toBe(-1);
    expect((await assign([{ name: 'Bo Ek', organisation: 'THL', group: group(1) }])).body).toEqual({
      list: expect.any(String),
      placed: 1,
      expected: 0,
    });
    expect(await placeOf(bo)).toBe(1);
  });

  test('is taken back in one step, from the log too; what people did since stays', async () => {
    const { breakout } = division;
    const [anna, bertta, carl] = [
      await meeting.come('Anna'),
      await meeting.come('Bertta'),
      await meeting.come('Carl'),
    ];
    await choose(anna, 2);
    await choose(carl, 0);
    await assign([{ name: 'Dora', group: group(2) }]);
    const list = createId();
    const part = (people: readonly { name: string; group: string }[]) =>
      meeting.done(meeting.kaisa, { type: 'group.assign', breakout, list, people: [...people] });
    // A long list comes in parts.
    await part([
      { name: 'Anna', group: group(0) },
      { name: 'Bertta', group: group(0) },
      { name: 'Carl', group: group(0) },
    ]);
    await part([
      { name: 'Dora', group: group(0) },
      { name: 'Eino', group: group(0) },
    ]);
    const dora = await meeting.come('Dora');
    expect(await Promise.all([anna, bertta, carl, dora].map(placeOf))).toEqual([0, 0, 0, 0]);
    await choose(bertta, 2);
    const undo = { type: 'group.undoAssign', breakout, list } as const;
    expect((await meeting.send(anna, undo)).status).toBe(403);
    expect((await meeting.send(meeting.kaisa, { ...undo, list: createId() })).status).toBe(409);
    const log = await readLog();
    expect(log.deeds.find(({ undo: offered }) => offered !== null)?.undo).toEqual(undo);
    await meeting.done(meeting.kaisa, undo);
    // Bertta has chosen since; Carl was there before; Dora came by the list.
    expect(await Promise.all([anna, bertta, carl, dora].map(placeOf))).toEqual([2, 2, 0, -1]);
    expect(await placeOf(await meeting.come('Eino'))).toBe(-1);
    const again = await meeting.come('Dora');
    expect(await placeOf(again)).toBe(2);
    expect((await meeting.send(meeting.kaisa, undo)).status).toBe(409);
    expect((await readLog()).deeds.every(({ undo: offered }) => offered === null)).toBe(true);
  });

  test('leaves who has chosen a group where they are, when they come again', async () => {
    const browser = server.browser();
    const body = { key: meeting.participantKey, name: 'Anna' };
    const { body: anna } = await browser.post('/api/join', { body });
    await choose(anna, 2);
    await assign([{ name: 'Bertta', group: group(0) }]);
    await browser.post('/api/join', { body: { ...body, name: 'Bertta' } });
    expect(await placeOf(anna)).toBe(2);
  });

  test('is read again when somebody corrects their name', async () => {
    const browser = server.browser();
    const body = { key: meeting.participantKey, name: 'Ana Mäkine' };
    const { body: anna } = await browser.post('/api/join', { body });
    await assign([{ name: 'Anna Mäkinen', group: group(1) }]);
    expect(await placeOf(anna)).toBe(-1);
    await browser.patch('/api/me', { body: { name: 'Anna Mäkinen' } });
    expect(await placeOf(anna)).toBe(1);
  });

  test('is refused as a whole when a group or a name is wrong', async () => {
    const anna = await meeting.come();
    const right = { name: 'Anna', group: group(0) };
    expect((await assign([right, { name: 'Bo', group: 'nothing' }])).status).toBe(404);
    const wrong = await assign([right, { name: '–', group: group(0) }]);
    expect(wrong.body.errors).toMatchObject([{ path: 'people.1.name' }]);
    expect(await placeOf(anna)).toBe(-1);
    expect(await placeOf(await meeting.come())).toBe(-1);
  });

  test('of a dissolved breakout is forgotten', async () => {
    await assign([{ name: 'Anna', group: group(0) }]);
    const { breakout } = division;
    await meeting.done(meeting.kaisa, { type: 'group.dissolve', breakout });
    const { directory } = server.storage;
    expect(await directory.listExpected({ meetingId: meeting.id, breakout })).toEqual([]);
  });
});

test('whoever is put out has no place any more', async () => {
  const anna = await meeting.come();
  await choose(anna, 0);
  await meeting.done(meeting.kaisa, { type: 'person.remove', participantId: anna.participantId });
  expect(await placeOf(anna)).toBe(-1);
});
