import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_RULES } from '../shared/access/phase-rules.ts';
import { readBoardInfo } from '../shared/board/read.ts';
import { MINUTE_MS } from '../shared/meeting/agenda/times.ts';
import { readControl, readGroups } from '../shared/meeting/read.ts';
import {
  type CreatedMeeting,
  createMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  request,
} from './support/http.ts';
import { createRandom } from './support/random.ts';
import { openRawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** `kill -9` while the meeting and all its groups go from one phase to the next; forged moves by raw sockets. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const GROUPS = 30;
const MAX_LIFE_MS = 80;
const PHASES = ['write', 'sort', 'choose'];

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let anna: Joined;

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

const ofMeeting = <Value>(read: (doc: Y.Doc) => Value): Promise<Value> =>
  readDocument(`meeting:${meeting.id}`, read);

const current = (): Promise<string | null> =>
  ofMeeting((doc) => readControl(doc).phase?.phase ?? null);

const phaseOn = (board: string): Promise<string | null> =>
  readDocument(`board:${board}`, (doc) => readBoardInfo(doc).phase?.id ?? null);

const at = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'blank' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  anna = await joinMeeting(server.url, meeting.keys.participant, 'Anna');
  const { boards } = await readMeeting(server.url, meeting.id, kaisa.token);
  const groups = Array.from({ length: GROUPS }, (_, index) => ({ title: `Ryhmä ${index}` }));
  const board = boards[0]?.id ?? '';
  await send(kaisa, { type: 'group.create', title: 'Jako', board, groups });
  const breakout = await ofMeeting((doc) => readGroups(doc)[0]?.breakout ?? '');
  const lead = openRawClient(server.url, `meeting:${meeting.id}`, kaisa.token);
  await lead.synced();
  lead.doc.transact(() => {
    const part = { title: 'Ryhmät', rank: 'a0', minutes: 30, breakout };
    lead.doc.getMap('agenda').set('work', new Y.Map<unknown>(Object.entries(part)));
    for (const [index, id] of PHASES.entries()) {
      const phase = {
        part: 'work',
        title: id,
        rank: `a${index}`,
        minutes: 5,
        rules: DEFAULT_RULES,
      };
      lead.doc.getMap('phases').set(id, new Y.Map<unknown>(Object.entries(phase)));
    }
  });
  await until(async () => (await ofMeeting((doc) => doc.getMap('phases').size)) === PHASES.length, {
    what: 'the phases to be planned',
  });
  lead.destroy();
}, 60_000);

afterAll(() => server.dispose());

it(
  `every board is in the meeting’s phase after a kill in the middle of a move (KILL_SEED=${SEED})`,
  async () => {
    const random = createRandom(SEED);
    const boards = await ofMeeting((doc) => readGroups(doc).map(({ board }) => board));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const from = await current();
      const to = PHASES[kill % PHASES.length] ?? '';
      const going = send(kaisa, { type: 'phase.go', from, to });
      // At a random moment: there is nothing to wait for.
      await at(random.below(MAX_LIFE_MS));
      await server.kill();
      const answer = await going;
      await server.start();
      const now = await current();
      expect(answer === 200 ? [to] : [from, to]).toContain(now);
      const isSettled = async (): Promise<boolean> => {
        for (const board of boards) if ((await phaseOn(board)) !== now) return false;
        return true;
      };
      await until(isSettled, { what: `all boards to be in ${now}` });
    }
  },
  30_000 + KILLS * 15_000,
);

it('a countdown ends at the second that was told, and a paused one waits, over kills', async () => {
  const timer = () => ofMeeting((doc) => doc.getMap('control').get('timer'));
  const killed = async (): Promise<unknown> => {
    await server.kill();
    await server.start();
    return timer();
  };
  expect(await send(kaisa, { type: 'timer.start', seconds: 300 })).toBe(200);
  const running = await timer();
  expect(await killed()).toEqual(running);
  expect(await send(kaisa, { type: 'timer.extend', seconds: 60 })).toBe(200);
  expect(await send(anna, { type: 'timer.extend', seconds: 60 })).toBe(403);
  const longer = await timer();
  expect(longer).not.toEqual(running);
  expect(await killed()).toEqual(longer);
  expect(await send(kaisa, { type: 'timer.pause' })).toBe(200);
  const paused = await timer();
  expect(paused).toMatchObject({ pausedRemainingMs: expect.any(Number) });
  expect(await killed()).toEqual(paused);
  expect(await send(kaisa, { type: 'timer.stop' })).toBe(200);
  expect((await killed()) ?? null).toBeNull();
}, 60_000);

it('phase, timer and freeze are forged by nobody', async () => {
  const from = await current();
  await send(kaisa, { type: 'phase.go', from, to: 'write' });
  const [group] = await ofMeeting(readGroups);
  await send(kaisa, { type: 'group.open', breakout: group?.breakout });
  const board = group?.board ?? '';
  const control = () => ofMeeting((doc) => doc.getMap('control').toJSON());
  const boardRoot = () => readDocument(`board:${board}`, (doc) => doc.getMap('board').toJSON());
  const before = [await control(), await boardRoot()];
  const now = Date.now();
  const timer = { endsAt: now + MINUTE_MS, pausedRemainingMs: null, lengthMs: MINUTE_MS };
  const forged: readonly (readonly [string, (doc: Y.Doc) => unknown])[] = [
    [
      `meeting:${meeting.id}`,
      (doc) =>
        doc.getMap('control').set('phase', { phase: 'choose', since: now, by: anna.participantId }),
    ],
    [`meeting:${meeting.id}`, (doc) => doc.getMap('control').set('timer', timer)],
    [
      `meeting:${meeting.id}`,
      (doc) => doc.getMap('phasesAhead').set('group', { phase: 'choose', since: now }),
    ],
    [
      `board:${board}`,
      (doc) => doc.getMap('board').set('phase', { id: 'choose', rules: DEFAULT_RULES }),
    ],
    [`board:${board}`, (doc) => doc.getMap('board').delete('phase')],
    [`board:${board}`, (doc) => doc.getMap('board').set('frozen', null)],
  ];
  for (const who of [anna, kaisa]) {
    await send(kaisa, {
      type: 'group.open',
      breakout: await ofMeeting((doc) => readGroups(doc)[0]?.breakout),
    });
    for (const [name, forge] of forged) {
      const client = openRawClient(server.url, name, who.token);
      await client.synced();
      client.doc.transact(() => forge(client.doc));
      await until(() => client.denials.length > 0, { what: `${name} to be refused` });
      expect(client.denials).toEqual(['serverOnly']);
      client.destroy();
    }
  }
  expect([await control(), await boardRoot()]).toEqual(before);
}, 60_000);
