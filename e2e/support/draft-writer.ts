import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { Board } from '../../client/board/board.ts';
import { createMemoryDevice } from '../../client/sync/testing/memory-copy.ts';
import { isSaved, openBoardClient } from './board-client.ts';
import type { Joined } from './http.ts';
import type { ServerProcess } from './server-process.ts';
import { until } from './until.ts';

/** Somebody with our own client, whose page is closed and opened and whose line comes and goes. */
export type DraftWriter = {
  readonly page: () => Board;
  /** Loads the page anew without a line; what the device keeps is there. */
  readonly goOffline: () => Promise<void>;
  /** Loads the page anew with a line, and waits until the server has all that waited. */
  readonly comeBack: () => Promise<void>;
  readonly write: (id: string, text: string, section?: string) => void;
  /** Does something with one's own drafts. */
  readonly draft: (call: ActionCall) => Promise<void>;
  readonly close: () => void;
};

/** What the page says of one's drafts is true: they are here, and saved. */
const areDraftsSaved = ({ ownDrafts }: Board): boolean => {
  const connection = ownDrafts.connection();
  return (
    connection === null || (connection.network === 'online' && connection.saving.kind === 'saved')
  );
};

/** Nobody listens there. */
const NO_LINE = { url: 'http://127.0.0.1:1' };

export const createDraftWriter = async (
  server: ServerProcess,
  boardId: string,
  person: Joined,
): Promise<DraftWriter> => {
  const devices = { device: createMemoryDevice(), draftsDevice: createMemoryDevice() };
  const open = (at: { readonly url: string }): Promise<Board> =>
    openBoardClient({ server: at, boardId, person, ...devices });
  const arrived = async (board: Board): Promise<Board> => {
    board.ownDrafts.open();
    await until(() => isSaved(board)() && areDraftsSaved(board), {
      what: `the page of ${person.participantId} to be saved`,
      timeoutMs: 60_000,
    });
    return board;
  };
  let page = await arrived(await open(server));

  return {
    page: () => page,
    goOffline: async () => {
      await arrived(page);
      page.close();
      page = await open(NO_LINE);
      page.ownDrafts.open();
    },
    comeBack: async () => {
      page.close();
      page = await arrived(await open(server));
    },
    write: (id, text, section = '') => {
      const notes = [{ id, text, section, rank: 'a0', createdAt: 1 }];
      const done = page.act({ name: 'note.add', args: { notes } });
      if (!done.ok) throw new Error(`${id}: ${done.error}`);
    },
    draft: (call) => page.ownDrafts.act(call),
    close: () => page.close(),
  };
};
