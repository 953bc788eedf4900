import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIVE_AFTER_END_MS } from '../../../shared/meeting/state.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, START_OF_TEST, type TestApp } from '../../testing/test-app.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

let server: TestApp;

beforeEach(async () => {
  server = await openTestApp();
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const stateOf = async (id: string) => (await server.storage.directory.findMeeting(id))?.state;

/** Turns the clock minute by minute, as alarms look at it at least that often. */
const pass = async (minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 1) {
    server.clock.turn(MINUTE_MS);
    await server.clock.idle();
  }
};

test('a meeting goes from preparation to live to open by its times', async () => {
  const { id } = await makeMeeting(server, {
    startsAt: START_OF_TEST + 10 * MINUTE_MS,
    endsAt: START_OF_TEST + 70 * MINUTE_MS,
  });
  await pass(9);
  expect(await stateOf(id)).toBe('preparation');
  await pass(1);
  await expect.poll(() => stateOf(id)).toBe('live');
  await pass(60 + LIVE_AFTER_END_MS / MINUTE_MS - 1);
  expect(await stateOf(id)).toBe('live');
  await pass(1);
  await expect.poll(() => stateOf(id)).toBe('open');
});

test('an open meeting rests when its date has come', async () => {
  const { id, keys } = await makeMeeting(server);
  const { token } = await join(server.program, keys.facilitator);
  await server.program.post(`/api/meetings/${id}/commands`, {
    token,
    body: { type: 'meeting.setState', state: 'open', openUntil: START_OF_TEST + 5 * MINUTE_MS },
  });
  await pass(5);
  await expect.poll(() => stateOf(id)).toBe('resting');
});

test('what fell due while the server was down is done at its start', async () => {
  const { id } = await makeMeeting(server, { startsAt: START_OF_TEST + HOUR_MS });
  await server.close();
  const { folder } = server;
  server = await openTestApp({ folder, startAt: START_OF_TEST + 2 * HOUR_MS });
  await expect.poll(() => stateOf(id)).toBe('live');
});
