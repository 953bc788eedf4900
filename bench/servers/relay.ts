import type { WebSocket } from 'ws';
import { listen, readStart } from './listen.ts';
import { toBytes } from './to-bytes.ts';

/**
 * The least a server can do: what one sends, the others at the board get, as it is. It remembers nothing and
 * answers everybody's question for the content with an empty one.
 */
const boards = new Map<string, Set<WebSocket>>();
const emptyContent = new Uint8Array([0, 1, 2, 0, 0]);

listen(readStart(), (socket, board) => {
  const people = boards.get(board) ?? new Set();
  boards.set(board, people.add(socket));
  socket.on('close', () => people.delete(socket));
  socket.on('message', (data) => {
    const bytes = toBytes(data);
    if (bytes[0] === 0 && bytes[1] === 0) {
      socket.send(emptyContent);
      return;
    }
    for (const other of people) if (other !== socket) other.send(bytes);
  });
});
