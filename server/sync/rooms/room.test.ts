import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readNote } from '../../../shared/board/read.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { createTestRoom, nextTurn } from '../testing/test-room.ts';
import type { Room } from './room.ts';

const addNote = (client: FakeClient, id: string, section = 'open') =>
  client.doc.transact(() =>
    boardActions['note.add'].run(
      client.doc,
      { notes: [{ id, text: `text of ${id}`, section, rank: 'a0', createdAt: 1 }] },
      { personId: client.personId, now: 1 },
    ),
  );

/** Connects and exchanges until nobody has anything more to say. */
const join = async (room: Room, personId: string, hello = true): Promise<FakeClient> => {
  const client = new FakeClient(personId);
  client.connect(room, 'participant', 'write', hello);
  await settle(client);
  return client;
};

const settle = async (...clients: FakeClient[]): Promise<void> => {
  for (let round = 0; round < 4; round += 1) {
    for (const client of clients) {
      client.deliver();
      client.receive();
    }
    await nextTurn();
  }
  for (const client of clients) client.receive();
};

const saved = (client: FakeClient): number =>
  Math.max(0, ...client.messages.map((message) => (message.kind === 'saved' ? message.frames : 0)));

describe('a room', () => {
  it('sends an edit to others and acknowledges it, in that it is on disk first', async () => {
    const { room, journal } = await createTestRoom();
    const anna = await join(room, 'anna');
    const bertta = await join(room, 'bertta');
    const before = saved(anna);
    journal.hold();
    addNote(anna, 'n1');
    anna.deliver();
    await nextTurn();
    anna.receive();
    bertta.receive();
    expect(readNote(bertta.doc, 'n1')).toBeNull();
    expect(saved(anna)).toBe(before);
    journal.release();
    await nextTurn();
    anna.receive();
    bertta.receive();
    expect(readNote(bertta.doc, 'n1')).toMatchObject({ text: 'text of n1', author: 'anna' });
    expect(saved(anna)).toBe(before + 1);
  });

  it('does not show a joiner what is not on disk yet', async () => {
    const { room, journal } = await createTestRoom();
    const anna = await join(room, 'anna');
    journal.hold();
    addNote(anna, 'n1');
    anna.deliver();
    await nextTurn();
    const bertta = new FakeClient('bertta');
    bertta.connect(room);
    await settle(bertta);
    expect(bertta.doc.getMap('board').size).toBe(0);
    journal.release();
    await settle(bertta);
    expect(readNote(bertta.doc, 'n1')).not.toBeNull();
  });

  it('waits for a disk that refuses, tells everybody, and goes on by itself', async () => {
    const { room, journal, troubles, turn } = await createTestRoom();
    const anna = await join(room, 'anna');
    const bertta = await join(room, 'bertta');
    journal.fail = true;
    addNote(anna, 'n1');
    await settle(anna, bertta);
    expect(troubles).toHaveLength(1);
    expect(bertta.messages).toContainEqual({ kind: 'storage', writable: false });
    expect(readNote(bertta.doc, 'n1')).toBeNull();
    journal.fail = false;
    await turn();
    await settle(anna, bertta);
    expect(bertta.messages).toContainEqual({ kind: 'storage', writable: true });
    expect(readNote(bertta.doc, 'n1')).not.toBeNull();
  });

  it('refuses with a reason and closes with "start clean" whoever speaks our kinds', async () => {
    const { room } = await createTestRoom();
    const anna = await join(room, 'anna');
    addNote(anna, 'n1', 'opening');
    await settle(anna);
    expect(anna.messages).toContainEqual(
      expect.objectContaining({ kind: 'refusal', reason: 'sectionLocked' }),
    );
    expect(anna.closed?.code).toBe(4205);
  });

  it('tells other clients in kind 2 and closes for good', async () => {
    const { room } = await createTestRoom();
    const anna = await join(room, 'anna', false);
    addNote(anna, 'n1', 'opening');
    await settle(anna);
    expect(anna.denied).toBe('sectionLocked');
    expect(anna.closed?.code).toBe(4403);
    expect(anna.messages).toEqual([]);
  });

  it('closes one socket on bytes that are no frame, and serves the rest', async () => {
    const { room } = await createTestRoom();
    const mallory = await join(room, 'mallory');
    const anna = await join(room, 'anna');
    mallory.sendRaw(Uint8Array.of(9, 255, 255, 255));
    await settle(mallory);
    expect(mallory.closed?.code).toBe(4400);
    addNote(anna, 'n1');
    await settle(anna);
    expect(readNote(room.doc, 'n1')).not.toBeNull();
  });

  it('remembers owners and client ids over a restart', async () => {
    const { room, reload } = await createTestRoom();
    const anna = await join(room, 'anna');
    addNote(anna, 'n1');
    await settle(anna);
    const restarted = await reload();
    const bertta = await join(restarted, 'bertta');
    boardActions['note.delete'].run(bertta.doc, { ids: ['n1'] }, { personId: 'bertta', now: 1 });
    await settle(bertta);
    expect(bertta.messages).toContainEqual(
      expect.objectContaining({ kind: 'refusal', reason: 'notYours' }),
    );
    const thief = new FakeClient('bertta');
    thief.connect(restarted);
    await settle(thief);
    thief.doc.clientID = anna.doc.clientID;
    addNote(thief, 'n2');
    await settle(thief);
    expect(thief.closed).not.toBeNull();
    expect(readNote(restarted.doc, 'n2')).toBeNull();
  });

  it('writes many edits of one moment together', async () => {
    const { room, journal } = await createTestRoom();
    const clients = await Promise.all(['a', 'b', 'c'].map((id) => join(room, id)));
    const before = journal.appended.length;
    for (const client of clients)
      for (const n of [1, 2, 3]) addNote(client, `${client.personId}${n}`);
    for (const client of clients) client.deliver();
    await nextTurn();
    expect(journal.appended.length - before).toBe(1);
    expect(room.doc.getMap('notes').size).toBe(9);
  });

  it('ends when its document was deleted', async () => {
    const { room, journal, dead } = await createTestRoom();
    const anna = await join(room, 'anna');
    await journal.remove(['board:b']);
    addNote(anna, 'n1');
    await settle(anna);
    expect(dead).toEqual(['board:b']);
  });

  it('asks for what is missing, and says what is wrong to whoever never brings it', async () => {
    const { room } = await createTestRoom();
    const anna = await join(room, 'anna');
    addNote(anna, 'n1');
    anna.disconnect();
    const stray = new FakeClient('anna');
    stray.connect(room);
    await settle(stray);
    const client = anna.doc;
    const before = Y.encodeStateVector(client);
    boardActions['note.setColor'].run(
      client,
      { ids: ['n1'], color: 'rose' },
      { personId: 'anna', now: 1 },
    );
    const later = Y.encodeStateAsUpdate(client, before);
    stray.sendUpdate(later);
    await settle(stray);
    expect(stray.closed).toBeNull();
    for (let again = 0; again < 10; again += 1) {
      stray.sendUpdate(later);
      await settle(stray);
    }
    expect(stray.closed?.code).toBe(4205);
  });

  it('lets somebody come back who types before the server has asked what they wrote meanwhile', async () => {
    const { room, turn } = await createTestRoom();
    const anna = await join(room, 'anna');
    addNote(anna, 'n1');
    await settle(anna);
    anna.disconnect();
    const paint = (color: 'rose' | 'lake' | 'birch') =>
      boardActions['note.setColor'].run(
        anna.doc,
        { ids: ['n1'], color },
        { personId: 'anna', now: 1 },
      );
    paint('rose');
    anna.connect(room);
    paint('lake');
    paint('birch');
    const before = anna.messages.length;
    anna.deliver();
    await nextTurn();
    anna.receive();
    // Neither could be placed, so neither is said to be saved.
    expect(anna.messages.slice(before).map(({ kind }) => kind)).not.toContain('saved');
    await settle(anna);
    await turn();
    anna.receive();
    expect(anna.closed).toBeNull();
    expect(readNote(room.doc, 'n1')?.color).toBe('birch');
    expect(anna.messages.findLast(({ kind }) => kind === 'saved')).toEqual({
      kind: 'saved',
      frames: 3,
    });
  });
});
