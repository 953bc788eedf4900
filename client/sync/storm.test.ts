import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { openConnection } from './connection.ts';
import { createFakeServer } from './testing/fake-server.ts';
import { createManualClock } from './testing/manual-clock.ts';
import type { SocketClass } from './watched-socket.ts';

/** Six hundred and fifty browsers whose server restarts: nobody may wait long, and the server must not be stormed. */
const PEOPLE = 650;
const STEP_MS = 100;
const SECOND_MS = 1000;

/** A linear congruential generator: a failing run can be run again. */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

// Each provider listens for the end of the process.
process.setMaxListeners(0);

const gather = async (seed: number) => {
  const server = createFakeServer();
  const time = createManualClock();
  const random = createRandom(seed);
  const attempts: number[] = [];
  const Socket: SocketClass = class extends server.Socket {
    constructor(url: string | URL) {
      super(url);
      attempts.push(time.clock.now());
    }
  };
  const connections = Array.from({ length: PEOPLE }, () => {
    const doc = new Y.Doc();
    const connection = openConnection({
      address: { serverUrl: 'ws://host/sync', documentName: 'board:b', params: {} },
      doc,
      generation: () => '',
      surroundings: { clock: time.clock, random, Socket, onStir: () => () => {} },
      listeners: { onPhase: () => {}, onAnswer: () => {}, onMessage: () => {} },
    });
    onTestFinished(() => {
      connection.close();
      doc.destroy();
    });
    return connection;
  });
  await server.settle();
  const isBack = (): boolean => connections.every(({ phase }) => phase().kind === 'online');
  expect(isBack()).toBe(true);
  attempts.length = 0;
  const lostAt = time.clock.now();
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      time.advance(STEP_MS);
      await server.settle();
    }
  };
  return {
    server,
    random,
    pass,
    /** How long it took until everybody was back, in ms. */
    everybodyBack: async (): Promise<number> => {
      while (!isBack() && time.clock.now() - lostAt < 60 * SECOND_MS) await pass(STEP_MS);
      return time.clock.now() - lostAt;
    },
    /** The most attempts within any second after `sinceMs`. */
    peak: (sinceMs = 0): number => {
      const later = attempts.filter((at) => at - lostAt >= sinceMs);
      return Math.max(
        ...later.map((at) => later.filter((other) => other >= at && other < at + SECOND_MS).length),
      );
    },
  };
};

const seed = Date.now() % 2 ** 31;

describe(`a server that restarts under 650 people (seed ${seed})`, () => {
  it('and said goodbye has them back one by one', async () => {
    const { server, random, pass, peak, everybodyBack } = await gather(seed);
    for (const [place, { socket }] of server.clients().entries()) {
      // As server/sync/send-away.ts spreads them.
      server.tell(socket, { kind: 'comeBack', ms: Math.round(2000 + (place + random()) * 10) });
    }
    await server.turn();
    server.reachable = false;
    server.cut(CLOSE.shutdown);
    await pass(2500);
    server.reachable = true;
    expect(await everybodyBack()).toBeLessThan(15_000);
    expect(peak()).toBeLessThanOrEqual(150);
  });

  it('and could not say anything has them back spread over the seconds after its return', async () => {
    const { server, pass, peak, everybodyBack } = await gather(seed);
    server.reachable = false;
    server.cut();
    await pass(4000);
    server.reachable = true;
    expect(await everybodyBack()).toBeLessThan(15_000);
    expect(peak(4000)).toBeLessThanOrEqual(250);
  });
});
