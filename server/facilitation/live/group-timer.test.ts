import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { remainingMs, timerOfGroup } from '../../../shared/meeting/live/timer.ts';
import { readControl, readGroups } from '../../../shared/meeting/read.ts';
import { type Division, divide, type Gathering, gather } from '../../testing/breakout.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

let server: TestApp;
let meeting: Gathering;
let division: Division;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  meeting = await gather(server);
  division = await divide(meeting, { groups: [{ title: 'A' }, { title: 'B' }] });
  await meeting.done(meeting.kaisa, { type: 'timer.start', seconds: 300 });
});

const groupAt = (index: number): string => division.groups[index]?.group ?? '';

/** How many seconds both groups have left, by the server's clock. */
const left = async (): Promise<readonly number[]> => {
  const { timer, groups } = await meeting.read((doc) => ({
    timer: readControl(doc).timer,
    groups: readGroups(doc),
  }));
  return [0, 1].map((index) => {
    const group = groups.find(({ id }) => id === groupAt(index));
    return timer
      ? remainingMs(timerOfGroup(timer, group?.extraMs ?? 0), server.clock.now()) / 1000
      : -1;
  });
};

const extend = (seconds: number, group?: string) =>
  meeting.send(meeting.kaisa, { type: 'timer.extend', seconds, ...(group && { group }) });

test('one group gets two minutes more, the others do not, and it is taken back', async () => {
  const { body } = await extend(120, groupAt(0));
  expect(body).toEqual({ endsAt: server.clock.now() + 420_000 });
  expect(await left()).toEqual([420, 300]);
  await extend(-120, groupAt(0));
  expect(await left()).toEqual([300, 300]);
});

test('what everybody gets, a group with more of its own gets, too; also after the others’ end', async () => {
  await extend(120, groupAt(0));
  await extend(60);
  expect(await left()).toEqual([480, 360]);
  server.clock.turn(400_000);
  expect(await left()).toEqual([80, 0]);
  await meeting.done(meeting.kaisa, { type: 'timer.pause' });
  server.clock.turn(50_000);
  expect(await left()).toEqual([80, 0]);
  await meeting.done(meeting.kaisa, { type: 'timer.resume' });
  await extend(60);
  expect(await left()).toEqual([140, 60]);
  server.clock.turn(200_000);
  expect(await left()).toEqual([0, 0]);
  // It runs again from now.
  await extend(30, groupAt(1));
  expect(await left()).toEqual([0, 30]);
});

test('a timer that begins anew is everybody’s', async () => {
  await extend(120, groupAt(0));
  await meeting.done(meeting.kaisa, { type: 'timer.start', seconds: 60 });
  expect(await left()).toEqual([60, 60]);
  await extend(120, groupAt(0));
  await meeting.done(meeting.kaisa, { type: 'timer.stop' });
  await meeting.done(meeting.kaisa, { type: 'timer.start', seconds: 60 });
  expect(await left()).toEqual([60, 60]);
});

test('is for facilitators, for groups that are there, and while there is a timer', async () => {
  const anna = await meeting.come();
  const forged = { type: 'timer.extend', seconds: 120, group: groupAt(0) } as const;
  expect((await meeting.send(anna, forged)).status).toBe(403);
  expect((await extend(120, 'nothing')).status).toBe(404);
  const others = await gather(server);
  const theirs = await divide(others, { groups: [{ title: 'C' }] });
  expect((await extend(120, theirs.groups[0]?.group)).status).toBe(404);
  expect(await left()).toEqual([300, 300]);
  await Promise.all(Array.from({ length: 10 }, () => extend(60, groupAt(1))));
  expect(await left()).toEqual([300, 900]);
  await meeting.done(meeting.kaisa, { type: 'timer.stop' });
  expect((await extend(120, groupAt(0))).status).toBe(409);
});
