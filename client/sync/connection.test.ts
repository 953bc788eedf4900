import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { type Connection, openConnection, type Phase } from './connection.ts';
import { createPresenceLink } from './presence-link.ts';
import { createFakeServer } from './testing/fake-server.ts';
import { createManualClock } from './testing/manual-clock.ts';

const start = (
  server = createFakeServer(),
  random = () => 1,
  findWay?: (began: number) => Promise<boolean>,
) => {
  const time = createManualClock();
  const doc = new Y.Doc();
  const presence = createPresenceLink();
  const phases: Phase[] = [];
  const answers: number[] = [];
  const stirs = new Set<() => void>();
  const connection: Connection = openConnection({
    address: { serverUrl: 'ws://host/sync', documentName: 'board:b', params: { as: 'viewer' } },
    doc,
    presence,
    generation: () => '',
    surroundings: {
      clock: time.clock,
      random,
      Socket: server.Socket,
      ...(findWay && { findWay }),
      onStir: (listener) => {
        stirs.add(listener);
        return () => stirs.delete(listener);
      },
    },
    listeners: {
      onPhase: (phase) => phases.push(phase),
      onAnswer: (frame) => answers.push(frame),
      onMessage: () => {},
    },
  });
  onTestFinished(() => {
    connection.close();
    doc.destroy();
  });
  const write = (text: string): void => doc.getText('t').insert(0, text);
  const stir = (): void => {
    for (const listener of stirs) listener();
  };
  return { server, time, doc, presence, connection, phases, answers, write, stir };
};

describe('a connection', () => {
  it('greets first, syncs both ways and tells the address what it was given', async () => {
    const server = createFakeServer();
    server.doc.getText('t').insert(0, 'from the server');
    const { connection, doc } = start(server);
    expect(connection.phase()).toEqual({ kind: 'connecting', failures: 0 });
    await server.settle();
    expect(connection.phase().kind).toBe('online');
    expect(doc.getText('t').toString()).toBe('from the server');
    const [client] = server.clients();
    expect(client?.socket.url).toBe('ws://host/sync/board:b?as=viewer');
    expect(client?.hellos).toEqual([{ version: 1, generation: '' }]);
  });

  it('counts the sync frames it sends and those that are saved', async () => {
    const { server, connection, write } = start();
    await server.settle();
    const { sent } = connection.frames();
    write('a');
    write('b');
    expect(connection.frames()).toEqual({ sent: sent + 2, saved: sent });
    await server.settle();
    expect(connection.frames()).toEqual({ sent: sent + 2, saved: sent + 2 });
  });

  it('holds edits back until the server has asked, and then answers with all of them', async () => {
    const { server, write, answers, stir } = start();
    write('before the socket is open');
    await server.settle();
    write('x');
    server.cut();
    write('offline');
    stir();
    await server.settle();
    expect(answers).toEqual([1, 1]);
    expect(server.refusals).toBe(0);
    expect(server.doc.getText('t').toString()).toBe('offlinexbefore the socket is open');
  });

  it('waits longer after every failure, at most ten seconds, and at once when the device stirs', async () => {
    const { server, time, connection, stir } = start();
    server.reachable = false;
    await server.settle();
    const waits: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const phase = connection.phase();
      if (phase.kind !== 'resting') throw new Error(phase.kind);
      const wait = phase.until - time.clock.now();
      waits.push(wait);
      time.advance(wait);
      await server.settle();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
    server.reachable = true;
    stir();
    await server.settle();
    expect(connection.phase().kind).toBe('online');
  });

  it('takes another way at once where one is found, and asks only about what led nowhere', async () => {
    const server = createFakeServer();
    server.reachable = false;
    const asked: number[] = [];
    const { time, connection } = start(
      server,
      () => 1,
      async (began) => {
        asked.push(began);
        server.reachable = asked.length > 1;
        return server.reachable;
      },
    );
    const began = time.clock.now();
    await server.settle();
    expect(connection.phase().kind).toBe('resting');
    time.advance(1000);
    await server.settle();
    expect(connection.phase().kind).toBe('online');
    expect(asked).toEqual([began, began + 1000]);
    server.cut();
    expect(asked).toHaveLength(2);
  });

  it('spreads its return over the whole wait', async () => {
    const { server, time, connection } = start(createFakeServer(), () => 0.25);
    await server.settle();
    server.cut();
    expect(connection.phase()).toEqual({ kind: 'resting', until: time.clock.now() + 250 });
  });

  it('comes back later when the server asks for that', async () => {
    const { server, time, connection } = start(createFakeServer(), () => 0);
    await server.settle();
    server.cut(CLOSE.shutdown);
    expect(connection.phase()).toEqual({ kind: 'resting', until: time.clock.now() + 1000 });
  });

  it('comes back when the server told it to, and as usual after that', async () => {
    const { server, time, connection } = start();
    await server.settle();
    server.tellAll({ kind: 'comeBack', ms: 7300 });
    await server.settle();
    server.reachable = false;
    server.cut(CLOSE.shutdown);
    expect(connection.phase()).toEqual({ kind: 'resting', until: time.clock.now() + 7300 });
    time.advance(7300);
    await server.settle();
    expect(connection.phase()).toEqual({ kind: 'resting', until: time.clock.now() + 2000 });
  });

  it('gives up a socket that does not open, and one that does not answer after sleep', async () => {
    const { server, time, connection, stir } = start();
    time.advance(4000);
    expect(connection.phase().kind).toBe('resting');
    time.advance(1000);
    time.advance(4000);
    expect(connection.phase().kind).toBe('resting');
    time.advance(2000);
    time.advance(9999);
    expect(connection.phase()).toEqual({ kind: 'connecting', failures: 2 });
    time.advance(1);
    expect(connection.phase().kind).toBe('resting');
    time.advance(4000);
    await server.settle();
    expect(connection.phase().kind).toBe('online');
    stir();
    time.advance(3000);
    expect(connection.phase().kind).toBe('connecting');
  });

  it('keeps a socket that answers after sleep', async () => {
    const { server, time, connection, stir } = start();
    await server.settle();
    time.advance(60_000);
    stir();
    await server.settle();
    time.advance(3000);
    expect(connection.phase().kind).toBe('online');
  });

  it.each([
    [CLOSE.forbidden, 'putOut'],
    [CLOSE.notFound, 'notFound'],
    [CLOSE.signedOut, 'signedOut'],
    [CLOSE.badFrame, 'reloadNeeded'],
  ] as const)('does not come back after %i', async (code, end) => {
    const { server, time, connection } = start();
    await server.settle();
    server.cut(code);
    expect(connection.phase()).toEqual({ kind: 'ended', end });
    time.advance(120_000);
    await server.settle();
    expect(server.clients()).toEqual([]);
  });

  it('ends its copy with the reason of a refusal', async () => {
    const { server, connection, write } = start();
    await server.settle();
    server.judgeBy(() => 'notYours');
    const { sent } = connection.frames();
    write('x');
    await server.settle();
    expect(connection.phase()).toEqual({
      kind: 'copyEnded',
      end: { kind: 'refused', frame: sent + 1, reason: 'notYours' },
    });
  });

  it('sees others again at once after a loss, and is seen', async () => {
    const server = createFakeServer();
    const anna = start(server);
    const eero = start(server);
    await server.settle();
    anna.presence.say({ writing: 'n1' });
    eero.presence.say({ writing: 'n2' });
    await server.settle();
    server.cut();
    expect(anna.presence.others().size).toBe(0);
    anna.stir();
    eero.stir();
    await server.settle();
    expect(anna.presence.others().get(eero.doc.clientID)).toMatchObject({ writing: 'n2' });
    expect(eero.presence.others().get(anna.doc.clientID)).toMatchObject({ writing: 'n1' });
  });

  it('speaks for itself only', async () => {
    const server = createFakeServer();
    const anna = start(server);
    const eero = start(server);
    await server.settle();
    eero.presence.say({});
    await server.settle();
    anna.presence.say({ cursor: null });
    await server.settle();
    expect(server.clients().map(({ words }) => words)).toEqual([1, 1]);
    expect([...anna.presence.others().keys()]).toEqual([eero.doc.clientID]);
  });

  it('asks again for what is in view when it comes back', async () => {
    const { server, presence, stir } = start();
    await server.settle();
    presence.look({ x: 0, y: 0, w: 100, h: 100 });
    await server.settle();
    expect(server.clients().map(({ views }) => views)).toEqual([2]);
    server.cut();
    presence.look('all');
    stir();
    await server.settle();
    expect(server.clients().map(({ views }) => views)).toEqual([1]);
  });
});
