import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  joinMeeting,
  request,
} from './support/http.ts';
import { openRawSocket } from './support/raw-socket.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { upgrade } from './support/upgrade.ts';

/** Neither answers nor their timing tell a stranger what exists, and no other site gets a socket. */
const SAMPLES = 150;
/** Generous: the look at the disk that would tell takes a tenth of it. A busy machine is slower, and less even. */
const MAX_DIFFERENCE_MS = 2;
const MAX_DIFFERENCE_SHARE = 0.3;

let server: ServerProcess;
let mine: CreatedMeeting;
let token: string;
let foreignMeeting: string;
let foreignBoard: string;
let hiddenBoard: string;
let ownBoard: string;

beforeAll(async () => {
  server = await startServer();
  mine = await createMeeting(server.url, { title: 'Oma' });
  const other = await createMeeting(server.url, { title: 'Toisten' });
  const lead = await joinMeeting(server.url, other.keys.facilitator, 'Kaisa');
  foreignMeeting = other.id;
  foreignBoard = (
    await createBoard(server.url, other.id, lead.token, { title: 'T', template: 'blank' })
  ).id;
  const own = await joinMeeting(server.url, mine.keys.facilitator, 'Leena');
  ownBoard = (await createBoard(server.url, mine.id, own.token, { title: 'T', template: 'blank' }))
    .id;
  hiddenBoard = (
    await createBoard(server.url, mine.id, own.token, { title: 'P', template: 'blank' })
  ).id;
  await request(`${server.url}/api/meetings/${mine.id}/commands`, {
    token: own.token,
    body: { type: 'board.setVisibility', board: hiddenBoard, visibility: 'hidden' },
  });
  ({ token } = await joinMeeting(server.url, mine.keys.participant, 'Anna'));
}, 30_000);

afterAll(() => server.dispose());

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Asks for both in turns, so that whatever else the machine does slows both down. */
const medians = async (
  ask: (name: string) => Promise<void>,
  names: readonly string[],
): Promise<number[]> => {
  const times = names.map((): number[] => []);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (const [index, name] of names.entries()) {
      const began = performance.now();
      await ask(name);
      times[index]?.push(performance.now() - began);
    }
  }
  return times.map(median);
};

const expectAlike = (times: readonly number[]): void => {
  const longest = Math.max(...times);
  const allowed = Math.max(MAX_DIFFERENCE_MS, MAX_DIFFERENCE_SHARE * longest);
  expect(longest - Math.min(...times)).toBeLessThan(allowed);
};

describe('what is missing, and what is somebody else’s', () => {
  it('are one answer on sockets, in the same time', async () => {
    const answers = new Set<number>();
    const ask = async (name: string): Promise<void> => {
      const socket = await openRawSocket(server.url, `/sync/${name}?token=${token}`);
      answers.add(await socket.closed());
    };
    const names = ['board:nowhere', `board:${foreignBoard}`, `board:${hiddenBoard}`];
    const boards = await medians(ask, names);
    const meetings = await medians(ask, ['meeting:nowhere', `meeting:${foreignMeeting}`]);
    expect([...answers]).toEqual([4404]);
    expectAlike(boards);
    expectAlike(meetings);
  });

  it('are one answer over HTTP, in the same time', async () => {
    const answers = new Set<string>();
    const ask = async (id: string): Promise<void> => {
      const answer = await request(`${server.url}/api/meetings/${id}`, { token });
      answers.add(`${answer.status} ${await answer.text()}`);
    };
    const times = await medians(ask, ['nowhere', foreignMeeting]);
    expect(answers.size).toBe(1);
    expectAlike(times);
  });

  it('a thousand guesses find nothing and leave nothing in memory', async () => {
    const roomsOpen = async (): Promise<number> => {
      const answer = await fetch(`${server.url}/metrics`);
      const text = await answer.text();
      const count = (name: string) =>
        Number(new RegExp(`^talkoot_rooms_${name} (\\d+)`, 'm').exec(text)?.[1]);
      return count('awake') + count('resting');
    };
    const before = await roomsOpen();
    const guess = async (number: number): Promise<number> => {
      const socket = await openRawSocket(server.url, `/sync/board:guess-${number}?token=${token}`);
      return socket.closed();
    };
    for (let round = 0; round < 20; round += 1) {
      const codes = await Promise.all(
        Array.from({ length: 50 }, (_, index) => guess(round * 50 + index)),
      );
      expect(new Set(codes)).toEqual(new Set([4404]));
    }
    expect(await roomsOpen()).toBe(before);
  });
});

describe('an upgrade', () => {
  const from = async (headers: Readonly<Record<string, string>>): Promise<number> => {
    const { status, socket } = await upgrade(
      server.url,
      `/sync/board:${ownBoard}?token=${token}`,
      headers,
    );
    socket?.destroy();
    return status;
  };

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['our name on another port', { origin: 'http://127.0.0.1:1' }],
    ['our name as the beginning of another', { origin: 'http://127.0.0.1.evil.example' }],
    ['a page of the same site, but not ours', { 'sec-fetch-site': 'same-site' }],
    ['another site, by its browser’s word', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused', async (_who, headers) => {
    expect(await from(headers)).toBe(403);
  });

  it('from our own page and from programs is taken', async () => {
    expect(await from({ origin: server.url })).toBe(101);
    expect(await from({})).toBe(101);
  });
});
