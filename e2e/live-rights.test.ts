import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { addForeignNote } from './support/contract.ts';
import {
  type BoardSummary,
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { openRawSocket } from './support/raw-socket.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What somebody may do changes on sockets that are open already, within a second, in both directions. */
const WITHIN_MS = 1000;
const CROWD = 200;
const QUESTION = Uint8Array.of(0, 0, 1, 0);

let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let anna: Joined;
let board: BoardSummary;
const opened: RawClient[] = [];

const open = async (joined: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, `board:${board.id}`, joined.token);
  opened.push(client);
  await client.synced();
  return client;
};

const command = (type: string, args: Record<string, unknown> = {}): Promise<unknown> =>
  sendCommand(server.url, meeting.id, kaisa.token, { type, ...args });

const addNote = ({ doc }: RawClient, id: string, { participantId }: Joined): void =>
  addForeignNote(doc, { id, text: id, section: '', author: participantId });

const expectWithinASecond = async (
  change: () => Promise<unknown>,
  effect: () => Promise<unknown>,
): Promise<void> => {
  await change();
  const changed = performance.now();
  await effect();
  expect(performance.now() - changed).toBeLessThan(WITHIN_MS);
};

beforeAll(async () => {
  server = await startServer();
}, 30_000);

beforeEach(async () => {
  meeting = await createMeeting(server.url, { title: 'Talkoot' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  anna = await joinMeeting(server.url, meeting.keys.participant, 'Anna');
  board = await createBoard(server.url, meeting.id, kaisa.token, {
    title: 'Ideat',
    template: 'blank',
  });
});

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

afterAll(() => server.dispose());

/** Writes until the server refuses; answers with when it wrote what. */
const writeUntilRefused = async (client: RawClient): Promise<ReadonlyMap<string, number>> => {
  const written = new Map<string, number>();
  const writeOne = (): boolean => {
    if (client.closeCodes.length > 0) return true;
    written.set(`late${written.size}`, performance.now());
    addNote(client, `late${written.size - 1}`, anna);
    return false;
  };
  await until(writeOne, { what: 'the server to refuse' });
  return written;
};

describe('on a socket that is open', () => {
  it('a meeting that is closed takes nothing more, and takes it again once it is open', async () => {
    const [annas, kaisas] = await Promise.all([open(anna), open(kaisa)]);
    await command('meeting.setState', { state: 'resting' });
    const changed = performance.now();
    const written = await writeUntilRefused(annas);
    expect(annas.closeCodes).toEqual([4403]);
    // What was under way had its grace; what was written a second later is nowhere.
    const taken = [...written].filter(([id]) => kaisas.doc.getMap('notes').has(id));
    for (const [, at] of taken) expect(at - changed).toBeLessThan(WITHIN_MS);

    const again = await open(anna);
    await expectWithinASecond(
      () => command('meeting.setState', { state: 'live' }),
      async () => {
        addNote(again, 'reopened', anna);
        await until(() => kaisas.doc.getMap('notes').has('reopened'), { what: 'the note' });
      },
    );
    expect(again.closeCodes).toEqual([]);
  });

  it('a person who is put out is out, and cannot come back', async () => {
    const annas = await open(anna);
    await expectWithinASecond(
      () => command('person.remove', { participantId: anna.participantId }),
      async () => expect(await annas.closed()).toBe(4403),
    );
    const late = await openRawSocket(server.url, `/sync/board:${board.id}?token=${anna.token}`);
    expect([4401, 4403, 4404]).toContain(await late.closed());
  });

  it('a board that is hidden is gone for participants, stays for facilitators, and comes back', async () => {
    const [annas, kaisas] = await Promise.all([open(anna), open(kaisa)]);
    await expectWithinASecond(
      () => command('board.setVisibility', { board: board.id, visibility: 'hidden' }),
      async () => expect(await annas.closed()).toBe(4404),
    );
    expect(kaisas.closeCodes).toEqual([]);
    await expectWithinASecond(
      () => command('board.setVisibility', { board: board.id, visibility: 'withMeeting' }),
      () => open(anna),
    );
  });

  it('what becomes of a board afterwards holds as soon as the meeting is over', async () => {
    const [annas, kaisas] = await Promise.all([open(anna), open(kaisa)]);
    await command('board.setVisibility', { board: board.id, afterwards: 'read' });
    addNote(annas, 'during', anna);
    await until(() => kaisas.doc.getMap('notes').has('during'), { what: 'the note' });
    await command('meeting.setState', { state: 'open' });
    const written = await writeUntilRefused(annas);
    expect(annas.closeCodes).toEqual([4403]);
    expect(written.size).toBeGreaterThan(0);

    const reader = await open(anna);
    await expectWithinASecond(
      () => command('board.setVisibility', { board: board.id, afterwards: 'hidden' }),
      async () => expect(await reader.closed()).toBe(4404),
    );
    addNote(kaisas, 'hers', kaisa);
    await expectWithinASecond(
      () => command('board.setVisibility', { board: board.id, afterwards: 'open' }),
      () => open(anna),
    );
    expect(kaisas.closeCodes).toEqual([]);
  });

  it('two changes at once leave the later one in force', async () => {
    const [annas, kaisas] = await Promise.all([open(anna), open(kaisa)]);
    for (let round = 0; round < 10; round += 1) {
      await command('meeting.setState', { state: 'resting' });
      await command('meeting.setState', { state: 'live' });
    }
    addNote(annas, 'after', anna);
    await until(() => kaisas.doc.getMap('notes').has('after'), { what: 'the note' });
    expect(annas.closeCodes).toEqual([]);
  });
});

describe('at the door', () => {
  it('nobody slips in while the board is being hidden', async () => {
    for (let round = 0; round < 20; round += 1) {
      await command('board.setVisibility', { board: board.id, visibility: 'withMeeting' });
      const hidden = command('board.setVisibility', { board: board.id, visibility: 'hidden' });
      const comers = Array.from({ length: 10 }, () =>
        openRawSocket(server.url, `/sync/board:${board.id}?token=${anna.token}`),
      );
      await hidden;
      const asked = performance.now();
      const codes = await Promise.all(
        comers.map(async (comer) => {
          const socket = await comer;
          return socket.closed();
        }),
      );
      expect(performance.now() - asked).toBeLessThan(WITHIN_MS);
      expect(new Set(codes)).toEqual(new Set([4404]));
    }
  });

  it('nobody is sent away for good while the board is being shown', async () => {
    const hide = () => command('board.setVisibility', { board: board.id, visibility: 'hidden' });
    const show = () =>
      command('board.setVisibility', { board: board.id, visibility: 'withMeeting' });
    for (let round = 0; round < 10; round += 1) {
      await hide();
      await show();
      // Whoever comes after the answer sees it; nobody is judged by what was true before.
      const comers = await Promise.all(Array.from({ length: 5 }, () => open(anna)));
      expect(comers.flatMap(({ closeCodes }) => closeCodes)).toEqual([]);
      for (const client of opened.splice(0)) client.destroy();
    }
  });

  it('nobody slips in by a session that is being ended', async () => {
    for (let round = 0; round < 10; round += 1) {
      const stranger = await joinMeeting(server.url, meeting.keys.participant, 'Tuntematon');
      const out = command('person.remove', { participantId: stranger.participantId });
      const comers = Array.from({ length: 10 }, () =>
        openRawSocket(server.url, `/sync/board:${board.id}?token=${stranger.token}`),
      );
      await out;
      for (const comer of comers) {
        const socket = await comer;
        expect([4401, 4403, 4404]).toContain(await socket.closed());
      }
    }
  });
});

describe(`for ${CROWD} people at once`, () => {
  const openCrowd = async (): Promise<readonly WebSocket[]> => {
    const address = `${server.url.replace(/^http/, 'ws')}/sync/board:${board.id}`;
    return Promise.all(
      Array.from({ length: CROWD }, async (_, number) => {
        const { token } = await joinMeeting(
          server.url,
          meeting.keys.participant,
          `Henkilö ${number}`,
        );
        const socket = new WebSocket(`${address}?token=${token}`);
        socket.on('error', () => {});
        await once(socket, 'open');
        socket.send(QUESTION);
        await once(socket, 'message');
        return socket;
      }),
    );
  };

  it('a link that is revoked puts all of them out within a second', async () => {
    const crowd = await openCrowd();
    const kaisas = await open(kaisa);
    const closed = crowd.map((socket) => once(socket, 'close').then(([code]) => Number(code)));
    await expectWithinASecond(
      () => command('link.revoke', { role: 'participant', putOut: true }),
      async () => expect(new Set(await Promise.all(closed))).toEqual(new Set([4403])),
    );
    expect(kaisas.closeCodes).toEqual([]);
  });

  it('a board that is hidden closes for all of them within a second', async () => {
    const crowd = await openCrowd();
    const closed = crowd.map((socket) => once(socket, 'close').then(([code]) => Number(code)));
    await expectWithinASecond(
      () => command('board.setVisibility', { board: board.id, visibility: 'hidden' }),
      async () => expect(new Set(await Promise.all(closed))).toEqual(new Set([4404])),
    );
  });
});
