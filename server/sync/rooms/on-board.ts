import { documentName } from '../../../shared/protocol/documents.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Does something with a board's room, loaded for as long as that takes; `null` when there is no such board. */
export const createOnBoard =
  (rooms: Rooms) =>
  async <T>(boardId: string, run: (board: Room) => T | Promise<T>): Promise<T | null> => {
    const lease = await rooms.open(documentName({ kind: 'board', id: boardId }), 'board');
    if (!lease) return null;
    try {
      return await run(lease.room);
    } finally {
      lease.release();
    }
  };
