import { createRecordType, StoreSchema } from '@tldraw/store';
import { TLSocketRoom } from '@tldraw/sync-core';
import { listen, readStart } from './listen.ts';

/**
 * tldraw's TLSocketRoom with everything in memory. Its records are as bare as our board needs, and none of
 * them is validated, which is to its advantage.
 */
const schema = StoreSchema.create({
  note: createRecordType('note', { scope: 'document' }),
  presence: createRecordType('presence', { scope: 'presence' }),
});

const rooms = new Map<string, TLSocketRoom>();
let sessions = 0;

const roomOf = (board: string): TLSocketRoom => {
  const known = rooms.get(board);
  if (known) return known;
  const room = new TLSocketRoom({ schema });
  rooms.set(board, room);
  return room;
};

listen(readStart(), (socket, board) => {
  sessions += 1;
  roomOf(board).handleSocketConnect({ sessionId: `s${sessions}`, socket });
});
