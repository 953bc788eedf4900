import { planPhases } from '../../e2e/support/plan-phases.ts';
import { createBoard, createMeeting, joinMeeting, request } from '../../e2e/support/http.ts';
import { Hall } from '../load/hall.ts';
import { now, sleep } from '../measure/clock.ts';
import { Histogram } from '../measure/histogram.ts';
import { measureUsage } from '../measure/usage.ts';
import { inParallel } from '../targets/in-parallel.ts';
import type { ServerProcess } from '../targets/server-process.ts';
import { atMost } from './goals.ts';
import type { Figures, Round, Workload } from './workload.ts';

const PEOPLE = 650;
const TABLES = 60;
const GROUPS = 60;
const REQUESTS_AT_ONCE = 16;
/** How often facilitators say something while it is measured. */
const EVERY_MS = 400;
const SETTLE_MS = 2000;

type Venue = {
  readonly paths: readonly string[];
  /** Says a text to all; resolves when the server has answered. */
  readonly call: (text: string, hall: Hall) => Promise<number>;
  /** Brings the meeting to the phase with this id; null where there are no phases. */
  readonly move: ((phase: string) => Promise<number>) | null;
  /** Everybody takes a seat, as fast as the server answers; null where there are no seats. */
  readonly rush: (() => Promise<void>) | null;
};

/** A command that must succeed; resolves to the moment of its answer. */
const command = async (
  server: string,
  meetingId: string,
  { token, body }: { readonly token: string; readonly body: unknown },
): Promise<{ readonly at: number; readonly answer: unknown }> => {
  const response = await request(`${server}/api/meetings/${meetingId}/commands`, { token, body });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return { at: now(), answer };
};

type Send = (token: string, body: unknown) => Promise<{ at: number; answer: unknown }>;
type Where = { readonly facilitator: string; readonly server: string; readonly meetingId: string };
/** Where everybody goes at once. */
type Made = {
  /** What the person with this number sends. */
  readonly placeFor: (index: number) => unknown;
  /** The groups that a phase is for; null when it is for the plenary. */
  readonly breakout: string | null;
};
type Places = (send: Send, where: Where) => Promise<Made>;

const fieldOf = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null
    ? Object.entries(answer).find(([key]) => key === name)?.[1]
    : null;

const tables: Places = async (send, { facilitator }) => {
  await send(facilitator, { type: 'mingling.set', isOn: true });
  const founded = await inParallel(TABLES, 1, async (index) => {
    const found = { type: 'table.found', topic: `Topic ${index}`, capacity: 0 };
    return fieldOf((await send(facilitator, found)).answer, 'table');
  });
  return {
    placeFor: (index) => ({ type: 'table.join', table: founded[index % TABLES] }),
    breakout: null,
  };
};

const groups: Places = async (send, { facilitator, server, meetingId }) => {
  const board = await createBoard(server, meetingId, facilitator, { title: 'Prepared' });
  const { answer } = await send(facilitator, {
    type: 'group.create',
    title: 'Groups',
    board: board.id,
    groups: Array.from({ length: GROUPS }, (_, index) => ({
      title: `Group ${index}`,
      capacity: 12,
    })),
  });
  const made = fieldOf(answer, 'groups');
  const ids = Array.isArray(made) ? made.map((group: unknown) => fieldOf(group, 'group')) : [];
  return {
    placeFor: (index) => ({ type: 'group.choose', group: ids[index % GROUPS] }),
    breakout: String(fieldOf(answer, 'breakout')),
  };
};

/** What is said for the nth time under a name. */
const markOf = (name: string, index: number): string => `${name}-${String(index).padStart(6, '0')}`;
const PHASE = 'phase';

const meetingOf = async (
  { port }: ServerProcess,
  { people, phases }: { readonly people: number; readonly phases: number },
  places: Places,
): Promise<Venue> => {
  const server = `http://127.0.0.1:${port}`;
  const meeting = await createMeeting(server, { title: 'Bench' });
  const { token: facilitator } = await joinMeeting(server, meeting.keys.facilitator, 'Facilitator');
  const send: Send = (token, body) => command(server, meeting.id, { token, body });
  const tokens = await inParallel(people, REQUESTS_AT_ONCE, async (index) => {
    const { token } = await joinMeeting(server, meeting.keys.participant, `Person ${index}`);
    return token;
  });
  const where = { facilitator, server, meetingId: meeting.id };
  const { placeFor, breakout } = await places(send, where);
  const ids = Array.from({ length: phases }, (_, index) => markOf(PHASE, index));
  const planner = { server, meetingId: meeting.id, token: facilitator };
  await planPhases(planner, ids, breakout);
  let current: string | null = null;
  return {
    paths: tokens.map((token) => `/sync/meeting:${meeting.id}?token=${token}`),
    call: async (text) =>
      (await send(facilitator, { type: 'group.message', group: null, text })).at,
    move: async (phase) => {
      const { at } = await send(facilitator, { type: 'phase.go', from: current, to: phase });
      current = phase;
      return at;
    },
    rush: async () => {
      await inParallel(people, REQUESTS_AT_ONCE, (index) =>
        send(tokens[index] ?? '', placeFor(index)),
      );
    },
  };
};

/** What the wire alone costs: one socket says it, and a server that knows nothing passes it on. */
const relayed = (people: number): Venue => ({
  paths: Array.from({ length: people }, () => '/hall'),
  call: (text, hall) => {
    const at = now();
    hall.say(Buffer.from(`\u0002${text}`));
    return Promise.resolve(at);
  },
  move: null,
  rush: null,
});

/** How long it took from the server's answer, and from asking, to the last socket. */
type Called = {
  readonly afterAnswer: Histogram;
  readonly afterAsking: Histogram;
  readonly missing: number;
};

type Calling = {
  readonly name: string;
  readonly call: Venue['call'];
  readonly until: Promise<unknown>;
};

/** Calls out every now and then until `until` resolves; counts what did not reach everybody. */
const callOut = async (hall: Hall, { name, call, until }: Calling): Promise<Called> => {
  const times = new Histogram();
  const all = new Histogram();
  let missing = 0;
  const over = until.then(() => true);
  let isOver = false;
  for (let index = 0; !isOver; index += 1) {
    const text = markOf(name, index);
    const reached = hall.whenAllHave(text);
    const askedAt = now();
    const answeredAt = await call(text, hall);
    const lastAt = await reached;
    if (lastAt === null) missing += 1;
    else {
      // Sockets may have it before the answer is read.
      times.add(Math.max(0, lastAt - answeredAt));
      all.add(lastAt - askedAt);
    }
    isOver = await Promise.race([sleep(EVERY_MS).then(() => false), over]);
  }
  return { afterAnswer: times, afterAsking: all, missing };
};

const measureIn = async (round: Round, server: ServerProcess, places: Places): Promise<Figures> => {
  const people = Math.max(10, Math.round(PEOPLE * round.scale));
  const phases = Math.ceil((round.seconds * 1000) / EVERY_MS) + 1;
  const venue =
    round.target.name === 'talkoot'
      ? await meetingOf(server, { people, phases }, places)
      : relayed(people);
  const { call, move, rush: takeSeats } = venue;
  const hall = new Hall(server.port, venue.paths);
  try {
    await hall.gathered();
    await sleep(SETTLE_MS);
    const measured = () => sleep(round.seconds * 1000);
    const calm = await callOut(hall, { name: 'calm', call, until: measured() });
    const moved = move && (await callOut(hall, { name: PHASE, call: move, until: measured() }));
    const startedAt = now();
    const endUsage = measureUsage(server.pid);
    const rush = takeSeats && (await callOut(hall, { name: 'rush', call, until: takeSeats() }));
    const { serverCores } = endUsage();
    if (hall.closed > 0) round.doubt(`${hall.closed} sockets were closed`);
    const seconds = (now() - startedAt) / 1000;
    return {
      calmP95: calm.afterAnswer.quantile(0.95),
      calmAskedP50: calm.afterAsking.quantile(0.5),
      calmAskedP95: calm.afterAsking.quantile(0.95),
      phaseP95: moved?.afterAnswer.quantile(0.95) ?? null,
      phaseAskedP95: moved?.afterAsking.quantile(0.95) ?? null,
      rushP95: rush?.afterAnswer.quantile(0.95) ?? null,
      rushAskedP95: rush?.afterAsking.quantile(0.95) ?? null,
      rushPerSecond: rush ? people / seconds : null,
      rushCores: rush ? serverCores : null,
      missing: calm.missing + (moved?.missing ?? 0) + (rush?.missing ?? 0),
    };
  } finally {
    hall.leave();
  }
};

const workloadOf = (
  places: Places,
  { name, title, place }: { readonly name: string; readonly title: string; readonly place: string },
): Workload => ({
  name,
  title,
  targets: ['talkoot', 'relay-tick'],
  rounds: 2,
  seconds: 10,
  columns: [
    { key: 'calmP95', title: 'calm: from answer, p95 ms', digits: 1 },
    { key: 'calmAskedP50', title: 'calm: from asking, p50', digits: 1, isCompared: true },
    { key: 'calmAskedP95', title: 'calm: from asking, p95', digits: 1, isCompared: true },
    { key: 'phaseP95', title: 'next phase: from answer, p95', digits: 1 },
    { key: 'phaseAskedP95', title: 'next phase: from asking, p95', digits: 1 },
    { key: 'rushP95', title: 'rush: from answer, p95', digits: 0 },
    { key: 'rushAskedP95', title: 'rush: from asking, p95', digits: 0 },
    { key: 'rushPerSecond', title: `${place} a second`, digits: 0 },
    { key: 'rushCores', title: 'rush cores', digits: 2 },
    { key: 'missing', title: 'missing', digits: 0 },
  ],
  goals: [
    atMost('calmP95', 500),
    atMost('phaseP95', 500),
    atMost('rushP95', 500),
    atMost('missing', 0),
  ],
  measure: async (round) => {
    const server = await round.target.start({
      dataFolder: round.folder,
      profileFolder: round.profileFolder,
    });
    try {
      return await measureIn(round, server, places);
    } finally {
      await server.end();
    }
  },
});

/** From a command's answer to the last of 650 sockets, in calm and while everybody takes a seat. */
export const commands = workloadOf(tables, {
  name: 'commands',
  title: 'from the answer to a facilitator’s command to the last of 650 sockets',
  place: 'seats',
});

/** The same while everybody chooses one of 60 groups. */
export const choices = workloadOf(groups, {
  name: 'choices',
  title: 'the same, while everybody chooses a group',
  place: 'choices',
});
