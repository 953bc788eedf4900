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
  /** What it keeps of what this person writes in secret; left out for those who write nothing in secret. */
  readonly draftsDevice?: ReturnType<typeof createMemoryDevice>;
};

/** Our own board client, without its screen, against a real server. */
export const openBoardClient = async (options: BoardClientOptions): Promise<Board> => {
  const { server, boardId, person, role = 'participant', device, draftsDevice } = options;
  const openCopy = async (documentName: string, { copy: offline }: typeof device) =>
    createSyncedCopy({
      address: {
        serverUrl: `${server.url.replace('http', 'ws')}/sync`,
        documentName,
        params: { token: person.token },
      },
      actor: () => ({ personId: person.participantId, role, access: 'write' }),
      offline,
      kept: await offline.load(),
      surroundings: {
        clock: systemClock,
        // The shortest waits: a test is no crowd.
        random: () => 0,
        Socket: WebSocket,
        onStir: () => () => {},
      },
      onMessage: () => {},
    });
  const copy = await openCopy(`board:${boardId}`, device);
  const drafts = `draft:${boardId}:${person.participantId}`;
  return createOpenBoard({
    boardId,
    meetingId: person.meetingId,
    personId: person.participantId,
    role,
    as: role,
    copy,
    access: { current: () => 'write', subscribe: () => () => {} },
    people: createPeople({ ask: () => Promise.resolve([]), debounce: () => {} }),
    ...(draftsDevice && { openDrafts: () => openCopy(drafts, draftsDevice) }),
    clock: systemClock,
    schedule: (run) => run(),
  });
};

export const isSaved = (board: Board) => (): boolean => {
  const { network, saving } = board.connection();
  return network === 'online' && saving.kind === 'saved';
};
