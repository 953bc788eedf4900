import type { Role } from '../../shared/access/actor.ts';
import type { Board } from '../../client/board/board.ts';
import { createBoard as createOpenBoard } from '../../client/board/create-board.ts';
import { createSyncedCopy } from '../../client/board/synced-copy.ts';
import { createPeople } from '../../client/presence/people.ts';
import { systemClock } from '../../client/sync/system-clock.ts';
import type { createMemoryDevice } from '../../client/sync/testing/memory-copy.ts';
import type { Joined } from './http.ts';
import type { ServerProcess } from './server-process.ts';

export type BoardClientOptions = {
  readonly server: Pick<ServerProcess, 'url'>;
  readonly boardId: string;
  readonly person: Joined;
  readonly role?: Role;
  /** What the browser keeps from one opening to the next. */
  readonly device: ReturnType<typeof createMemoryDevice>;
};

/** Our own board client, without its screen, against a real server. */
export const openBoardClient = async (options: BoardClientOptions): Promise<Board> => {
  const { server, boardId, person, role = 'participant', device } = options;
  const copy = createSyncedCopy({
    address: {
      serverUrl: `${server.url.replace('http', 'ws')}/sync`,
      documentName: `board:${boardId}`,
      params: { token: person.token },
    },
    actor: () => ({ personId: person.participantId, role, access: 'write' }),
    offline: device.copy,
    kept: await device.copy.load(),
    surroundings: {
      clock: systemClock,
      // The shortest waits: a test is no crowd.
      random: () => 0,
      Socket: WebSocket,
      onStir: () => () => {},
    },
    onMessage: () => {},
  });
  return createOpenBoard({
    boardId,
    meetingId: person.meetingId,
    personId: person.participantId,
    role,
    as: role,
    copy,
    access: { current: () => 'write', subscribe: () => () => {} },
    people: createPeople({ ask: () => Promise.resolve([]), debounce: () => {} }),
    clock: systemClock,
    schedule: (run) => run(),
  });
};

export const isSaved = (board: Board) => (): boolean => {
  const { network, saving } = board.connection();
  return network === 'online' && saving.kind === 'saved';
};
