import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { packNow } from '../../journal/packed.ts';
import { readBoardInfo, readNotes, readSections } from '../../../shared/board/read.ts';
import { FakeClient } from '../testing/fake-client.ts';
import {
  forbiddenEdit,
  formatOwnText,
  honestEdit,
  pick,
  type Random,
  seededRandom,
} from '../testing/random-edits.ts';
import { createTestRoom, nextTurn } from '../testing/test-room.ts';

/** More in a nightly run: CONVERGENCE_SEEDS=2000. */
const SEEDS = Number(process.env['CONVERGENCE_SEEDS'] ?? 20);
const STEPS = 200;
/** Seeds that once failed stay here for good. */
const PINNED: readonly number[] = [721481343, 1006695132];
const FRESH = Array.from({ length: SEEDS }, () => Math.floor(Math.random() * 2 ** 31));

/** Anna has two tabs, so that one text has several writers. */
const PEOPLE = ['anna', 'anna', 'bertta', 'cecilia', 'disa'];

const textsOf = (doc: Y.Doc): Record<string, unknown> => {
  const texts: Record<string, unknown> = {};
  for (const [id, note] of doc.getMap('notes').entries()) {
    const text = note instanceof Y.Map ? note.get('text') : null;
    texts[id] = text instanceof Y.Text ? text.toDelta() : null;
  }
  return texts;
};

const contents = (doc: Y.Doc) => ({
  board: doc.getMap('board').toJSON(),
  sections: doc.getMap('sections').toJSON(),
  notes: doc.getMap('notes').toJSON(),
  reactions: doc.getMap('reactions').toJSON(),
  texts: textsOf(doc),
});

/** A board, its people, and what may happen to both. */
const createWorld = async (random: Random) => {
  const test = await createTestRoom();
  const { journal } = test;
  const newClientId = () => 1 + Math.floor(random() * 2 ** 31);
  const clients = PEOPLE.map((id) => new FakeClient(id, newClientId));
  let { room } = test;
  for (const client of clients) client.connect(room);

  /** Those who have done in their present copy what they may not. */
  const sinners = new Set<FakeClient>();
  const startOver = (client: FakeClient): void => {
    expect(sinners.has(client) ? null : client.closed).toBeNull();
    sinners.delete(client);
    client.startClean();
  };

  const edit = (client: FakeClient, id: string): void => {
    const dice = random();
    if (dice < 0.1) {
      sinners.add(client);
      forbiddenEdit(client.doc, client.personId, random);
    } else if (dice < 0.25) formatOwnText(client.doc, client.personId, random);
    else honestEdit(client.doc, client.personId, random, id);
  };

  /** One thing of what may happen to a client and its line. */
  const step = (client: FakeClient, id: string): void => {
    const dice = random();
    if (client.closed) {
      startOver(client);
      client.connect(room);
    } else if (dice < 0.5) edit(client, id);
    else if (dice < 0.7) client.deliver(Math.ceil(random() * 3));
    else if (dice < 0.9) client.receive(Math.ceil(random() * 3));
    else if (dice < 0.95) client.disconnect();
    else if (!client.isConnected) client.connect(room);
  };

  /** What somebody has from the server and a newly loaded room has not: there must be nothing. */
  const lost = (): unknown[] =>
    clients.flatMap(({ doc, personId }) =>
      [...Y.decodeStateVector(Y.encodeStateVector(doc))]
        .filter(([id, clock]) => id !== doc.clientID && clock > Y.getState(room.doc.store, id))
        .map(([id, clock]) => ({ personId, id, clock })),
    );

  /** The process ends and starts again; what the disk did not have is gone. */
  const restart = async (): Promise<void> => {
    for (const client of clients) client.disconnect();
    room.destroy();
    journal.fail = true;
    journal.release();
    await nextTurn();
    journal.fail = false;
    room = await test.reload();
    expect(lost()).toEqual([]);
  };

  const compact = async (): Promise<void> => {
    const stored = await journal.load('board:b');
    if (!stored) throw new Error('The board is gone');
    const doc = new Y.Doc();
    for (const update of stored.updates) Y.applyUpdate(doc, update);
    const { generation, lastSeq: upTo } = stored;
    const state = packNow(Y.encodeStateAsUpdate(doc));
    await journal.compact({ document: 'board:b', generation, upTo, state });
  };

  /** One thing of what may happen to the server. */
  const misfortune = async (): Promise<void> => {
    const dice = random();
    if (dice < 0.25) journal.fail = !journal.fail;
    else if (dice < 0.45) journal.hold();
    else if (dice < 0.7) journal.release();
    else if (dice < 0.8) await restart();
    else if (dice < 0.9) await compact();
    else {
      test.pass(11_000);
      room.tidy();
    }
  };

  /** All is well again: reconnects whoever was refused or cut, then lets everything through. */
  const settle = async (): Promise<void> => {
    journal.fail = false;
    journal.release();
    for (let round = 0; round < 14; round += 1) {
      for (const client of clients) {
        if (client.closed) startOver(client);
        if (!client.isConnected) client.connect(room);
        client.deliver();
        client.receive();
      }
      test.pass(2000);
      await test.turn();
    }
  };

  return {
    clients,
    step,
    misfortune,
    settle,
    turn: test.turn,
    reload: test.reload,
    room: () => room,
  };
};

describe('clients that edit at random, over lines that break at random, on a server that fails at random', () => {
  it.each([...PINNED, ...FRESH])(
    'end up the same as the server and its journal (seed %i)',
    async (seed) => {
      const random = seededRandom(seed);
      const { clients, step, misfortune, settle, turn, reload, room } = await createWorld(random);
      for (let index = 0; index < STEPS; index += 1) {
        step(pick(random, clients), `n${index}`);
        if (random() < 0.05) await misfortune();
        if (random() < 0.3) await nextTurn();
        if (random() < 0.1) await turn();
      }
      await settle();

      const { doc } = room();
      for (const client of clients) expect(contents(client.doc)).toEqual(contents(doc));
      expect(contents((await reload()).doc)).toEqual(contents(doc));
      expect(doc.store.pendingStructs).toBeNull();
      expect(readBoardInfo(doc).title).toBe('Needs');
      expect(readSections(doc).map(({ title }) => title)).toEqual(['Open', 'Opening']);
      expect(readNotes(doc).filter(({ author }) => author === undefined)).toEqual([]);
    },
  );
});
