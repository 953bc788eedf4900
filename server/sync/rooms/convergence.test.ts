import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readBoardInfo, readNotes, readSections } from '../../../shared/board/read.ts';
import { FakeClient } from '../testing/fake-client.ts';
import {
  forbiddenEdit,
  honestEdit,
  pick,
  type Random,
  seededRandom,
} from '../testing/random-edits.ts';
import { createTestRoom, nextTurn } from '../testing/test-room.ts';
import type { Room } from './room.ts';

const STEPS = 150;
/** Seeds that once failed stay here for good. */
const PINNED: readonly number[] = [721481343, 1006695132];
const FRESH = Array.from({ length: 20 }, () => Math.floor(Math.random() * 2 ** 31));

const contents = (doc: Y.Doc) => ({
  board: doc.getMap('board').toJSON(),
  sections: doc.getMap('sections').toJSON(),
  notes: doc.getMap('notes').toJSON(),
  reactions: doc.getMap('reactions').toJSON(),
});

/** Reconnects whoever was refused or cut, then lets everything through. */
const settle = async (clients: readonly FakeClient[], room: Room, turn: () => Promise<void>) => {
  for (let round = 0; round < 12; round += 1) {
    for (const client of clients) {
      if (client.closed) client.startClean();
      if (!client.isConnected) client.connect(room);
      client.deliver();
      client.receive();
    }
    await turn();
  }
};

const step = (client: FakeClient, room: Room, random: Random, id: string): void => {
  const dice = random();
  if (client.closed) {
    client.startClean();
    client.connect(room);
  } else if (dice < 0.45) honestEdit(client.doc, client.personId, random, id);
  else if (dice < 0.5) forbiddenEdit(client.doc, client.personId, random);
  else if (dice < 0.7) client.deliver(Math.ceil(random() * 3));
  else if (dice < 0.9) client.receive(Math.ceil(random() * 3));
  else if (dice < 0.95) client.disconnect();
  else if (!client.isConnected) client.connect(room);
};

describe('clients that edit at random, over lines that break at random', () => {
  it.each([...PINNED, ...FRESH])(
    'end up the same as the server and its journal (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const { room, reload, turn } = await createTestRoom();
      const newClientId = () => 1 + Math.floor(random() * 2 ** 31);
      const clients = ['anna', 'bertta', 'cecilia', 'disa'].map(
        (id) => new FakeClient(id, newClientId),
      );
      for (const client of clients) client.connect(room);
      for (let index = 0; index < STEPS; index += 1) {
        step(pick(random, clients), room, random, `n${index}`);
        if (random() < 0.3) await nextTurn();
        if (random() < 0.1) await turn();
      }
      await settle(clients, room, turn);

      for (const client of clients) expect(contents(client.doc)).toEqual(contents(room.doc));
      expect(contents((await reload()).doc)).toEqual(contents(room.doc));
      expect(room.doc.store.pendingStructs).toBeNull();
      expect(readBoardInfo(room.doc).title).toBe('Needs');
      expect(readSections(room.doc).map(({ title }) => title)).toEqual(['Open', 'Opening']);
      expect(readNotes(room.doc).filter(({ author }) => author === undefined)).toEqual([]);
    },
  );
});
