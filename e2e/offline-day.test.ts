import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../shared/access/actor.ts';
import type { Board } from '../client/board/board.ts';
import { addNote } from '../client/board/testing/synced-board.ts';
import { createMemoryDevice } from '../client/sync/testing/memory-copy.ts';
import { isSaved, openBoardClient } from './support/board-client.ts';
import { createBoard, createMeeting, type Joined, joinMeeting } from './support/http.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Our own board client, without its screen, against the real server. */
let server: ServerProcess;
let boardId: string;
let facilitator: Joined;
let participant: Joined;
const boards: Board[] = [];

type Device = ReturnType<typeof createMemoryDevice>;

const open = async (person: Joined, role: Role, device: Device): Promise<Board> => {
  const board = await openBoardClient({ server, boardId, person, role, device });
  boards.push(board);
  return board;
};

const isOffline = (board: Board) => (): boolean => board.connection().network === 'offline';

beforeEach(async () => {
  server = await startServer();
  const meeting = await createMeeting(server.url, { title: 'Offline' });
  facilitator = await joinMeeting(server.url, meeting.keys.facilitator, 'Frida');
  participant = await joinMeeting(server.url, meeting.keys.participant, 'Pekka');
  ({ id: boardId } = await createBoard(server.url, meeting.id, facilitator.token, {
    title: 'Board',
  }));
}, 30_000);

afterEach(async () => {
  for (const board of boards.splice(0)) board.close();
  await server.dispose();
});

describe('a day offline', () => {
  it('lands when the server is back, but for the one note in a section that was locked meanwhile', async () => {
    const lead = await open(facilitator, 'facilitator', createMemoryDevice());
    const device = createMemoryDevice();
    const writer = await open(participant, 'participant', device);
    for (const id of ['open', 'closing']) {
      const args = { id, title: id, prompt: '', rank: 'a0' };
      await until(isSaved(lead), { what: 'the lead to be in sync' });
      expect(lead.act({ name: 'section.add', args }).ok).toBe(true);
    }
    await until(() => writer.store.section('closing'), { what: 'the sections at the writer' });

    writer.close();
    const offline = await open({ ...participant, token: 'none' }, 'participant', device);
    for (let index = 0; index < 50; index += 1) {
      offline.act(addNote(`n${index}`, `note ${index}`, index === 20 ? 'closing' : 'open'));
    }
    offline.close();
    lead.act({ name: 'section.edit', args: { id: 'closing', locked: true } });
    await until(isSaved(lead), { what: 'the lock to be saved' });

    const back = await open(participant, 'participant', device);
    await until(isSaved(back), { what: 'the offline day to be saved' });
    await until(() => lead.store.allNoteIds().length === 49, { what: '49 notes at the lead' });
    expect(back.drafts()).toMatchObject([{ reason: 'sectionLocked', text: 'note 20' }]);
    expect(back.store.allNoteIds()).toHaveLength(49);
  });

  it('survives kill -9 of the server and a reload of the page', async () => {
    const device = createMemoryDevice();
    const before = await open(participant, 'participant', device);
    await until(isSaved(before), { what: 'the board' });
    before.act(addNote('seen', 'seen', ''));
    await until(isSaved(before), { what: 'the first note to be saved' });
    await server.kill();
    await until(isOffline(before), { what: 'the loss to be noticed' });
    before.act(addNote('alone', 'alone', ''));
    expect(before.connection().saving).toEqual({ kind: 'waiting', changes: 1 });
    before.close();
    const after = await open(participant, 'participant', device);
    expect(after.store.allNoteIds().toSorted()).toEqual(['alone', 'seen']);
    await server.start();
    await until(isSaved(after), { what: 'the lonely note to be saved' });
    const other = await open(facilitator, 'facilitator', createMemoryDevice());
    await until(() => other.store.note('alone'), { what: 'the note at somebody else' });
  });
});
