import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readControl, readHands, readReady } from '../../../shared/meeting/read.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let kaisa: Joined;
let anna: Joined;
let bertta: Joined;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  const meeting = await makeMeeting(server);
  id = meeting.id;
  kaisa = await join(server.program, meeting.keys.facilitator, { name: 'Kaisa' });
  anna = await join(server.program, meeting.keys.participant);
  bertta = await join(server.program, meeting.keys.participant, { name: 'Bertta' });
});

const send = (who: Joined, body: MeetingCommandRequest) =>
  server.program.post(`/api/meetings/${id}/commands`, { token: who.token, body });

/** What everybody in the meeting sees. */
const look = async () => {
  const seen = await server.app.facilitation.documents.editMeeting(id, (doc) =>
    ok({
      timer: readControl(doc).timer,
      hands: [...readHands(doc).keys()],
      ready: [...readReady(doc).keys()],
    }),
  );
  if (!seen?.ok) throw new Error('there is no such meeting');
  return seen.value;
};

/** Whose turn it is to speak, first to last. */
const queueOfHands = async () => {
  const seen = await server.app.facilitation.documents.readMeeting(id, readHands);
  return [...(seen ?? [])].toSorted(([, a], [, b]) => a.at - b.at).map(([person]) => person);
};

describe('the timer', () => {
  test('is started, paused, resumed, extended and put away', async () => {
    const now = server.clock.now();
    const started = await send(kaisa, { type: 'timer.start', seconds: 300 });
    expect(started).toMatchObject({ status: 200, body: { endsAt: now + 300_000 } });
    expect((await look()).timer).toEqual({
      endsAt: now + 300_000,
      pausedRemainingMs: null,
      lengthMs: 300_000,
    });
    server.clock.turn(60_000);
    const paused = await send(kaisa, { type: 'timer.pause' });
    expect(paused.body).toEqual({ remainingMs: 240_000 });
    expect((await send(kaisa, { type: 'timer.extend', seconds: 120 })).body).toEqual({
      endsAt: null,
    });
    server.clock.turn(3000);
    const resumed = await send(kaisa, { type: 'timer.resume' });
    expect(resumed.body).toEqual({ endsAt: server.clock.now() + 360_000 });
    await send(kaisa, { type: 'timer.stop' });
    expect((await look()).timer).toBeNull();
  });

  test('runs again from now when it is extended after its end', async () => {
    await send(kaisa, { type: 'timer.start', seconds: 1 });
    server.clock.turn(5000);
    const extended = await send(kaisa, { type: 'timer.extend', seconds: 120 });
    expect(extended.body).toEqual({ endsAt: server.clock.now() + 120_000 });
  });

  test('that is not there is no timer to extend', async () => {
    for (const type of ['timer.pause', 'timer.resume'] as const) {
      expect((await send(kaisa, { type })).status).toBe(409);
    }
    expect((await send(kaisa, { type: 'timer.extend', seconds: 60 })).status).toBe(409);
    expect((await look()).timer).toBeUndefined();
  });

  test('is the facilitators’', async () => {
    await send(kaisa, { type: 'timer.start', seconds: 300 });
    const before = await look();
    const forged: MeetingCommandRequest[] = [
      { type: 'timer.start', seconds: 1 },
      { type: 'timer.extend', seconds: -300 },
      { type: 'timer.pause' },
      { type: 'timer.stop' },
    ];
    for (const body of forged) expect((await send(anna, body)).status).toBe(403);
    expect(await look()).toEqual(before);
  });
});

describe('hands and ready marks', () => {
  test('are one’s own to raise and lower', async () => {
    await send(bertta, { type: 'hand.raise' });
    await send(anna, { type: 'hand.raise' });
    await send(bertta, { type: 'hand.raise' });
    await send(anna, { type: 'ready.set' });
    const both = { hands: [bertta.participantId, anna.participantId], ready: [anna.participantId] };
    expect(await look()).toMatchObject(both);
    await send(bertta, { type: 'hand.lower' });
    await send(anna, { type: 'ready.clear' });
    expect(await look()).toMatchObject({ hands: [anna.participantId], ready: [] });
  });

  test('of others are the facilitators’ to lower', async () => {
    await send(anna, { type: 'hand.raise' });
    await send(bertta, { type: 'hand.raise' });
    await send(bertta, { type: 'ready.set' });
    const forged: MeetingCommandRequest[] = [
      { type: 'hand.lower', participantId: bertta.participantId },
      { type: 'hand.lower', everybody: true },
      { type: 'ready.clear', everybody: true },
    ];
    for (const body of forged) expect((await send(anna, body)).status).toBe(403);
    expect((await look()).hands).toHaveLength(2);
    await send(kaisa, { type: 'hand.lower', participantId: bertta.participantId });
    expect((await look()).hands).toEqual([anna.participantId]);
    await send(kaisa, { type: 'hand.lower', everybody: true });
    await send(kaisa, { type: 'ready.clear', everybody: true });
    expect(await look()).toMatchObject({ hands: [], ready: [] });
  });

  test('that were taken down are put back in their places, by facilitators', async () => {
    await send(anna, { type: 'hand.raise' });
    server.clock.turn(1000);
    await send(bertta, { type: 'hand.raise' });
    await send(bertta, { type: 'ready.set' });
    const queue = await queueOfHands();
    expect(queue).toEqual([anna.participantId, bertta.participantId]);
    const lowered = await send(kaisa, { type: 'hand.lower', participantId: anna.participantId });
    const all = await send(kaisa, { type: 'hand.lower', everybody: true });
    const cleared = await send(kaisa, { type: 'ready.clear', everybody: true });
    const { marks } = lowered.body;
    expect(marks).toHaveLength(1);
    expect((await send(bertta, { type: 'hand.raise', marks })).status).toBe(403);
    expect((await send(bertta, { type: 'ready.set', marks })).status).toBe(403);
    expect(await look()).toMatchObject({ hands: [], ready: [] });
    // In the other order than they were taken down.
    await send(kaisa, { type: 'hand.raise', marks: all.body.marks });
    await send(kaisa, { type: 'hand.raise', marks });
    await send(kaisa, { type: 'ready.set', marks: cleared.body.marks });
    expect(await queueOfHands()).toEqual(queue);
    expect((await look()).ready).toEqual([bertta.participantId]);
  });

  test('of nobody in this meeting are not put up, nor later than now', async () => {
    const soon = server.clock.now() + 60_000;
    const marks = [
      { participantId: 'nobody', at: 1 },
      { participantId: anna.participantId, at: soon },
    ];
    await send(kaisa, { type: 'hand.raise', marks });
    expect(await queueOfHands()).toEqual([anna.participantId]);
    server.clock.turn(1000);
    await send(bertta, { type: 'hand.raise' });
    expect(await queueOfHands()).toEqual([anna.participantId, bertta.participantId]);
  });

  test('go with a person who is put out', async () => {
    await send(anna, { type: 'hand.raise' });
    await send(anna, { type: 'ready.set' });
    await send(kaisa, { type: 'person.remove', participantId: anna.participantId });
    expect(await look()).toMatchObject({ hands: [], ready: [] });
  });

  test('are not changed any more when the meeting rests', async () => {
    await send(kaisa, { type: 'meeting.setState', state: 'resting' });
    expect((await send(anna, { type: 'hand.raise' })).status).toBe(403);
    expect((await look()).hands).toEqual([]);
  });
});
