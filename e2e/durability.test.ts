import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addForeignNote, noteIds } from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import type { Joined } from './support/http.ts';
import type { RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What another person has seen is on disk, however the server ends. */
let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;
let writer: RawClient;
let reader: RawClient;

beforeEach(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
  writer = await board.open(anna);
  reader = await board.open(await board.join('participant', 'Bertta'));
}, 30_000);

afterEach(async () => {
  writer.destroy();
  reader.destroy();
  await server.dispose();
});

const addNote = (id: string): void => {
  addForeignNote(writer.doc, { id, text: id, section: '', author: anna.participantId });
};

const isSeen = (id: string) => (): boolean => reader.doc.getMap('notes').has(id);

describe('a note that somebody else has seen', () => {
  it('is there after kill -9 in the middle of writing, for those who stayed and for newcomers', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let note = 0; note < 40; note += 1) addNote(`r${round}n${note}`);
      await until(isSeen(`r${round}n0`), { what: 'the first note at the reader' });
      await server.kill();
      const seen = noteIds(reader.doc);
      await server.start();

      const newcomer = await board.open(anna);
      expect(noteIds(newcomer.doc)).toEqual(expect.arrayContaining(seen));
      newcomer.destroy();
      await until(isSeen(`r${round}n39`), { what: 'what waited at the writer' });
    }
  });

  it('comes back once: nothing is doubled by coming back', async () => {
    addNote('once');
    await until(isSeen('once'), { what: 'the note at the reader' });
    const before = noteIds(reader.doc).length;
    await server.kill();
    await server.start();
    await writer.synced();
    await reader.synced();
    addNote('after');
    await until(isSeen('after'), { what: 'a note after the restart' });
    expect(noteIds(reader.doc)).toHaveLength(before + 1);
  });
});

describe('a server that is asked to stop', () => {
  it('keeps everything, says "come back later" and ends cleanly', async () => {
    addNote('last');
    await until(isSeen('last'), { what: 'the note at the reader' });
    expect(await server.terminate()).toBe(0);
    expect(await reader.closed()).toBe(4503);
    await server.start();
    await reader.synced();
    expect(reader.doc.getMap('notes').has('last')).toBe(true);
  });
});
