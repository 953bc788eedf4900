import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import * as encoding from 'lib0/encoding';
import { WebSocketServer } from 'ws';
import { endWhenAsked, readStart } from './listen.ts';
import { serverFrame } from './server-frame.ts';
import { toBytes } from './to-bytes.ts';

/**
 * The relay that gathers: all that came to a board within a tick goes to everybody there as one WebSocket
 * frame, made once, its messages one after another with their lengths. No server that sends everything can do
 * with less; a client of y-websocket would not understand it.
 */
const TICK_MS = 20;

type Board = { readonly people: Set<Duplex>; waiting: Uint8Array[] };

const boards = new Map<string, Board>();
const emptyContent = serverFrame(new Uint8Array([5, 0, 1, 2, 0, 0]));

const boardOf = (name: string): Board => {
  const known = boards.get(name);
  if (known) return known;
  const board: Board = { people: new Set(), waiting: [] };
  boards.set(name, board);
  return board;
};

const encodeLength = (length: number): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarUint(encoder, length));

const flush = (board: Board): void => {
  const frame = serverFrame(Buffer.concat(board.waiting));
  board.waiting = [];
  for (const stream of board.people) stream.write(frame);
};

const { port } = readStart();
endWhenAsked();
const http = createServer((_request, response) => response.end('ready'));
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });

http.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const board = boardOf(request.url ?? '');
    board.people.add(stream);
    socket.on('close', () => board.people.delete(stream));
    socket.on('message', (data) => {
      const bytes = toBytes(data);
      if (bytes[0] === 0 && bytes[1] === 0) {
        stream.write(emptyContent);
        return;
      }
      if (board.waiting.length === 0) setTimeout(() => flush(board), TICK_MS);
      board.waiting.push(encodeLength(bytes.length), bytes);
    });
  });
});
http.listen(port, '127.0.0.1');
