import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Board } from '../client/board/board.ts';
import { addNote } from '../client/board/testing/synced-board.ts';
import { createMemoryDevice } from '../client/sync/testing/memory-copy.ts';
import { isSaved, openBoardClient } from './support/board-client.ts';
import { createBoard, createMeeting, joinMeeting, sendCommand } from './support/http.ts';
import { openRawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';
import { Y } from './support/yjs.ts';

/** One merges a cluster while another, without a line, adds to it: over the real server, and as a program of others does it. */
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

const openBoard = async () => {
  const meeting = await createMeeting(server.url, { title: 'Niput' });
  const kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const anna = await joinMeeting(server.url, meeting.keys.participant, 'Anna');
  const { id: boardId } = await createBoard(server.url, meeting.id, kaisa.token, {
    title: 'Ideat',
  });
  await sendCommand(server.url, meeting.id, kaisa.token, {
    type: 'meeting.setState',
    state: 'live',
  });
  const lead = await openBoardClient({
    boardId,
    device: createMemoryDevice(),
    server,
    person: kaisa,
    role: 'facilitator',
  });
  onTestFinished(() => lead.close());
  lead.act({ name: 'section.add', args: { id: 's', title: 's', prompt: '', rank: 'a0' } });
  for (const id of ['one', 'two', 'three', 'late']) lead.act(addNote(id, `words of ${id}`, 's'));
  const put = (id: string, notes: readonly string[]): void => {
    const places = notes.map((note) => ({ id: note }));
    lead.act({
      name: 'cluster.add',
      args: { id, title: id, rank: 'a0', createdAt: lead.now(), notes: places },
    });
  };
  put('left', ['one', 'two']);
  put('right', ['three']);
  await until(isSaved(lead), { what: 'the clusters to be saved' });
  const raw = openRawClient(server.url, `board:${boardId}`, anna.token);
  onTestFinished(() => raw.destroy());
  await raw.synced();
  return { lead, raw, person: anna.participantId };
};

const fieldOf = (doc: Y.Doc, root: string, id: string): Y.Map<unknown> => {
  const found = doc.getMap(root).get(id);
  if (!(found instanceof Y.Map)) throw new Error(`No ${root} ${id}`);
  return found;
};

/** A note of one's own, as another program writes it. */
const ownNote = (author: string, more: Readonly<Record<string, unknown>>): Y.Map<unknown> => {
  const fields = { text: new Y.Text('own words'), section: 's', rank: 'b0', author, ...more };
  return new Y.Map<unknown>(Object.entries({ ...fields, createdAt: Date.now() - 1000 }));
};

const inCluster = ({ store }: Board, id: string): readonly string[] =>
  store.noteIds('s').filter((note) => store.clusterOf(note)?.id === id);

it('loses no word and no note when one merges what another adds to at the same time', async () => {
  const { lead, raw, person } = await openBoard();
  raw.provider.disconnect();
  fieldOf(raw.doc, 'notes', 'late').set('cluster', 'left');
  raw.doc.getMap('notes').set('own', ownNote(person, { cluster: 'left' }));
  lead.act({ name: 'cluster.merge', args: { id: 'left', into: 'right', title: 'both' } });
  raw.provider.connect();

  await until(() => inCluster(lead, 'right').length === 5, { what: 'all five in one cluster' });
  expect(lead.store.clusterOf('late')).toMatchObject({ id: 'right', title: 'both' });
  expect(lead.store.noteIds('s').map((id) => lead.store.note(id)?.text)).toEqual(
    expect.arrayContaining([
      'words of one',
      'words of two',
      'words of three',
      'words of late',
      'own words',
    ]),
  );
  await until(() => fieldOf(raw.doc, 'clusters', 'left').get('into') === 'right', {
    what: 'the merge at the other program',
  });
  expect(fieldOf(raw.doc, 'notes', 'late').get('cluster')).toBe('left');
  // Taken back, the whole is two again, with what was added meanwhile where it was put.
  lead.undo();
  expect(inCluster(lead, 'left')).toEqual(expect.arrayContaining(['one', 'two', 'late', 'own']));
  expect(inCluster(lead, 'right')).toEqual(['three']);
});

it('has one cluster when two merge two into each other at the same time', async () => {
  const { lead, raw } = await openBoard();
  raw.provider.disconnect();
  fieldOf(raw.doc, 'clusters', 'right').set('into', 'left');
  lead.act({ name: 'cluster.merge', args: { id: 'left', into: 'right' } });
  raw.provider.connect();
  await until(() => inCluster(lead, 'left').length === 3, { what: 'one cluster' });
  expect(inCluster(lead, 'right')).toEqual([]);
});
