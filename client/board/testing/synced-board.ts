import type { Access, Role } from '../../../shared/access/actor.ts';
import type { ActionCall } from '../../../shared/board/actions/all.ts';
import type { BoardState } from '../../../shared/protocol/board-state.ts';
import { createPeople } from '../../presence/people.ts';
import type { Surroundings } from '../../sync/connection.ts';
import type { FakeServer } from '../../sync/testing/fake-server.ts';
import { createManualClock } from '../../sync/testing/manual-clock.ts';
import { createMemoryDevice } from '../../sync/testing/memory-copy.ts';
import type { Board } from '../board.ts';
import { createBoard } from '../create-board.ts';
import { createSyncedCopy } from '../synced-copy.ts';

type Visitor = {
  readonly server: FakeServer;
  readonly personId: string;
  readonly role?: Role;
  /** Pictures come when the test says so, and not at once. */
  readonly hasFrames?: boolean;
};

/** One person's browser over several page loads: the device keeps, the page forgets. */
export const createBrowser = ({
  server,
  personId,
  role = 'participant',
  hasFrames = false,
}: Visitor) => {
  const time = createManualClock();
  const device = createMemoryDevice();
  const rights: { access: Access } = { access: 'write' };
  const stirs = new Set<() => void>();
  let drawn = 0;
  let drawing: (() => void)[] = [];
  const surroundings: Surroundings = {
    clock: time.clock,
    random: () => {
      drawn += 1;
      return (drawn * 0.618) % 1;
    },
    Socket: server.Socket,
    onStir: (listener) => {
      stirs.add(listener);
      return () => stirs.delete(listener);
    },
  };

  /** `first`: what the server gave in one piece. */
  const load = async (first: BoardState | null = null): Promise<Board> => {
    const copy = createSyncedCopy({
      address: { serverUrl: 'ws://host/sync', documentName: 'board:b', params: {} },
      actor: () => ({ personId, role, access: rights.access }),
      offline: device.copy,
      kept: await device.copy.load(),
      first,
      surroundings,
      onMessage: () => {},
    });
    return createBoard({
      boardId: 'b',
      meetingId: 'm',
      personId,
      role,
      as: role,
      copy,
      access: { current: () => rights.access, subscribe: () => () => {} },
      people: createPeople({ ask: () => Promise.resolve([]), debounce: () => {} }),
      clock: time.clock,
      schedule: hasFrames ? (run) => void drawing.push(run) : (run) => run(),
    });
  };

  return {
    time,
    device,
    rights,
    load,
    /** The browser draws. */
    frame: () => {
      const waiting = drawing;
      drawing = [];
      for (const run of waiting) run();
    },
    /** The network is back: connections try at once. */
    stir: () => {
      for (const listener of stirs) listener();
    },
  };
};

/** A call that adds one note. */
export const addNote = (id: string, text = id, section = 'open'): ActionCall => ({
  name: 'note.add',
  args: { notes: [{ id, text, section, rank: 'a0', createdAt: 1 }] },
});
