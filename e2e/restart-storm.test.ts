import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  decodeServerMessage,
  encodeHello,
  KIND_COME_BACK,
  PROTOCOL_VERSION,
} from '../shared/protocol/messages.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';

/** A crowd whose server restarts, on the real one. */
const CROWD = 300;
const QUESTION = Uint8Array.of(0, 0, 1, 0);

let server: ServerProcess;

afterEach(() => server.dispose());

const bytesOf = (data: unknown): Uint8Array =>
  Buffer.isBuffer(data) ? new Uint8Array(data) : new Uint8Array();

/** When the server asks for a return, in ms; null for every other frame. */
const comeBackMs = (frame: Uint8Array): number | null => {
  const decoder = decoding.createDecoder(frame);
  const kind = decoding.readVarUint(decoder);
  const message = kind === KIND_COME_BACK ? decodeServerMessage(kind, decoder) : null;
  return message?.kind === 'comeBack' ? message.ms : null;
};

const isState = (frame: Uint8Array): boolean => frame[0] === 0 && frame[1] === 1;

const openCrowd = (board: DemoBoard, tokens: readonly string[]): WebSocket[] =>
  tokens.map((token) => {
    const socket = new WebSocket(
      `${server.url.replace(/^http/, 'ws')}/sync/${board.document}?token=${token}`,
    );
    socket.on('error', () => {});
    return socket;
  });

const gotState = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.on('close', (code: number) => reject(new Error(`closed with ${code}`)));
    socket.on('message', (data) => {
      if (isState(bytesOf(data))) resolve();
    });
  });

const start = async (): Promise<{ board: DemoBoard; tokens: string[] }> => {
  server = await startServer({ demo: true });
  const board = await findDemoBoard(server);
  const people = await Promise.all(
    Array.from({ length: CROWD }, (_, number) => board.join('participant', `Henkilö ${number}`)),
  );
  return { board, tokens: people.map(({ token }) => token) };
};

it('before it goes down, each client of ours is given another moment to come back', async () => {
  const { board, tokens } = await start();
  const asked: number[] = [];
  const sockets = openCrowd(board, tokens);
  const codes = sockets.map((socket) => once(socket, 'close').then(([code]) => Number(code)));
  await Promise.all(
    sockets.map(async (socket, place) => {
      const state = gotState(socket);
      await once(socket, 'open');
      // The last ones are programs that know nothing of our kinds.
      if (place < CROWD - 10)
        socket.send(encodeHello({ version: PROTOCOL_VERSION, generation: '' }));
      socket.on('message', (data) => {
        const ms = comeBackMs(bytesOf(data));
        if (ms !== null) asked.push(ms);
      });
      socket.send(QUESTION);
      await state;
    }),
  );
  expect(await server.terminate()).toBe(0);
  expect(new Set(await Promise.all(codes))).toEqual(new Set([4503]));
  expect(asked).toHaveLength(CROWD - 10);
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...asked)).toBeLessThan(15_000);
  const perSecond = Map.groupBy(asked, (ms) => Math.floor(ms / 1000));
  for (const group of perSecond.values()) expect(group.length).toBeLessThanOrEqual(150);
}, 60_000);

it('a crowd of programs that come back all in the same moment is served', async () => {
  const { board, tokens } = await start();
  await server.kill();
  await server.start();
  const began = performance.now();
  await Promise.all(
    openCrowd(board, tokens).map(async (socket) => {
      const state = gotState(socket);
      await once(socket, 'open');
      socket.send(QUESTION);
      await state;
      socket.terminate();
    }),
  );
  expect(performance.now() - began).toBeLessThan(10_000);
}, 60_000);
