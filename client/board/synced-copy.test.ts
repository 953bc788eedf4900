import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { readNote, readNotes, readSection } from '../../shared/board/read.ts';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import { recordMap } from '../../shared/document/read.ts';
import { writeContent } from '../../shared/board/write-content.ts';
import { createFakeServer, type FakeServer, type Judge } from '../sync/testing/fake-server.ts';
import type { Board } from './board.ts';
import { emptyContent } from './testing/local-board.ts';
import { addNote, createBrowser } from './testing/synced-board.ts';

const createServer = () => {
  const server = createFakeServer();
  writeContent(server.doc, {
    ...emptyContent,
    title: 'Needs',
    sections: [
      { id: 'open', title: 'Open', prompt: '', rank: 'a0' },
      { id: 'other', title: 'Other', prompt: '', rank: 'a1' },
    ],
  });
  return server;
};

const open = async (browser: ReturnType<typeof createBrowser>): Promise<Board> => {
  const board = await browser.load();
  onTestFinished(board.close);
  return board;
};

const setUp = async () => {
  const server = createServer();
  const browser = createBrowser({ server, personId: 'anna' });
  const board = await open(browser);
  await server.settle();
  return { server, browser, board };
};

/** Lets time pass until clean starts and replays have come to an end. */
const calm = async (server: FakeServer, browser: ReturnType<typeof createBrowser>) => {
  for (let round = 0; round < 8; round += 1) {
    await server.settle();
    browser.time.advance(1000);
  }
  await server.settle();
};

/** Lets a page go without a goodbye, as a crash or a reload does, and loads it again. */
const reload = async (browser: ReturnType<typeof createBrowser>, board: Board): Promise<Board> => {
  board.close();
  return open(browser);
};

/** As the server's gate would: no new note may stand in a section that is locked. */
const lockedSections: Judge = (after, before) => {
  const isNew = (id: string): boolean => readNote(before, id) === null;
  const refused = readNotes(after).some(
    ({ id, section }) => isNew(id) && readSection(before, section)?.locked,
  );
  return refused ? 'sectionLocked' : null;
};

const noteIds = (doc: Y.Doc): string[] =>
  readNotes(doc)
    .map(({ id }) => id)
    .toSorted();

describe('a board that was given in one piece', () => {
  const stateOf = (server: FakeServer): Uint8Array => Y.encodeStateAsUpdateV2(server.doc);

  it('is there before the server has said anything, and goes on in sync', async () => {
    const server = createServer();
    const browser = createBrowser({ server, personId: 'anna' });
    const board = await browser.load({ generation: '', update: stateOf(server) });
    onTestFinished(board.close);
    expect(board.store.section('open')?.title).toBe('Open');
    await server.settle();
    board.act(addNote('n1'));
    await server.settle();
    expect(noteIds(server.doc)).toEqual(['n1']);
  });

  it.each([
    ['cut off', (state: Uint8Array) => state.subarray(0, state.length / 2)],
    ['nonsense', () => new Uint8Array(40).fill(0xff)],
  ])('and came %s comes by its socket', async (_what, damage) => {
    const server = createServer();
    const browser = createBrowser({ server, personId: 'anna' });
    const board = await browser.load({ generation: '', update: damage(stateOf(server)) });
    onTestFinished(board.close);
    await server.settle();
    expect(board.store.section('other')?.title).toBe('Other');
    board.act(addNote('n1'));
    await calm(server, browser);
    expect(noteIds(server.doc)).toEqual(['n1']);
  });
});

describe('a board in sync', () => {
  it('shows what the server has, and the server gets what one writes', async () => {
    const { server, board } = await setUp();
    expect(board.store.info().title).toBe('Needs');
    expect(board.act(addNote('n1', 'Hei')).ok).toBe(true);
    await server.settle();
    expect(readNote(server.doc, 'n1')).toMatchObject({ text: 'Hei', author: 'anna' });
  });

  it('says "saved" only when the server has it on disk', async () => {
    const { server, board, browser } = await setUp();
    expect(board.connection().saving).toEqual({ kind: 'saved' });
    server.acknowledges = false;
    board.act(addNote('n1'));
    expect(board.connection().saving).toEqual({ kind: 'saving' });
    await server.settle();
    expect(board.connection().saving).toEqual({ kind: 'saving' });
    expect(browser.device.kept().actions).toHaveLength(1);
    server.acknowledges = true;
    board.act(addNote('n2'));
    await server.settle();
    expect(board.connection().saving).toEqual({ kind: 'saved' });
    expect(browser.device.kept().actions).toEqual([]);
  });

  it('counts what waits without a line, and merges it on return', async () => {
    const { server, board, browser } = await setUp();
    server.cut();
    board.act(addNote('n1'));
    board.act(addNote('n2'));
    expect(board.connection()).toMatchObject({
      network: 'offline',
      saving: { kind: 'waiting', changes: 2 },
    });
    browser.stir();
    await server.settle();
    expect(board.connection()).toMatchObject({ network: 'online', saving: { kind: 'saved' } });
    expect(noteIds(server.doc)).toEqual(['n1', 'n2']);
  });

  it('keeps edits over a reload without a line', async () => {
    const { server, board, browser } = await setUp();
    server.cut();
    server.reachable = false;
    board.act(addNote('n1', 'kept'));
    const again = await reload(browser, board);
    await server.settle();
    expect(again.store.note('n1')?.text).toBe('kept');
    expect(again.connection().saving).toEqual({ kind: 'waiting', changes: 1 });
    server.reachable = true;
    browser.stir();
    await server.settle();
    expect(readNote(server.doc, 'n1')?.text).toBe('kept');
    expect(again.connection().saving).toEqual({ kind: 'saved' });
  });

  it('joins what is typed without a line to one change', async () => {
    const { server, board } = await setUp();
    board.act(addNote('n1', ''));
    await server.settle();
    server.cut();
    for (const [base, text] of [
      ['', 'H'],
      ['H', 'He'],
      ['He', 'Hei'],
    ] as const) {
      board.act({ name: 'note.editText', args: { id: 'n1', base, text } });
    }
    expect(board.connection().saving).toEqual({ kind: 'waiting', changes: 1 });
  });

  it('goes on without an offline copy, and says so', async () => {
    const { server, board, browser } = await setUp();
    browser.device.fill();
    board.act(addNote('n1'));
    await server.settle();
    expect(board.connection()).toMatchObject({ offlineCopy: 'off', saving: { kind: 'saved' } });
  });
});

describe('after a refusal', () => {
  it('loses one edit of fifty that were made offline', async () => {
    const { server, board, browser } = await setUp();
    server.cut();
    for (let index = 0; index < 50; index += 1) {
      board.act(addNote(`n${index}`, `note ${index}`, index === 20 ? 'other' : 'open'));
    }
    recordMap(server.doc, 'sections', 'other')?.set('locked', true);
    server.judgeBy(lockedSections);
    browser.stir();
    await calm(server, browser);
    expect(readNotes(server.doc)).toHaveLength(49);
    expect(board.drafts()).toMatchObject([{ reason: 'sectionLocked', text: 'note 20' }]);
    expect(board.connection()).toMatchObject({ network: 'online', saving: { kind: 'saved' } });
    expect(board.store.allNoteIds()).toHaveLength(49);
    expect(browser.device.kept()).toMatchObject({ actions: [], mustReplay: false });
  });

  it('lets the server find what the rules here would allow', async () => {
    const { server, board, browser } = await setUp();
    server.cut();
    for (const id of ['a', 'b', 'c', 'd']) board.act(addNote(id));
    server.judgeBy((after) => (readNote(after, 'c') ? 'notYours' : null));
    browser.stir();
    await calm(server, browser);
    expect(noteIds(server.doc)).toEqual(['a', 'b', 'd']);
    expect(board.drafts()).toMatchObject([{ reason: 'notYours', text: 'c' }]);
  });

  it('keeps the old board on screen meanwhile, and what is done on it', async () => {
    const { server, board, browser } = await setUp();
    board.act(addNote('old'));
    await calm(server, browser);
    let refusals: RefusalReason[] = ['malformed'];
    server.judgeBy(() => refusals.pop() ?? null);
    board.act(addNote('new'));
    server.reachable = false;
    await calm(server, browser);
    expect(board.store.allNoteIds()).toEqual(['new', 'old']);
    board.act(addNote('meanwhile'));
    expect(board.store.allNoteIds()).toHaveLength(3);
    refusals = [];
    server.reachable = true;
    browser.stir();
    await calm(server, browser);
    expect(noteIds(server.doc)).toEqual(['meanwhile', 'new', 'old']);
    expect(board.drafts()).toEqual([]);
  });

  it('does waiting actions again after a reload in the middle of it', async () => {
    const { server, board, browser } = await setUp();
    server.judgeBy(() => 'malformed');
    board.act(addNote('n1'));
    server.reachable = false;
    await calm(server, browser);
    expect(browser.device.kept().mustReplay).toBe(true);
    const again = await reload(browser, board);
    server.judgeBy(() => null);
    server.reachable = true;
    await calm(server, browser);
    expect(noteIds(server.doc)).toEqual(['n1']);
    expect(again.store.note('n1')?.text).toBe('n1');
    expect(browser.device.kept()).toMatchObject({ actions: [], mustReplay: false });
  });

  it('keeps drafts until they are put away', async () => {
    const { server, board, browser } = await setUp();
    server.judgeBy(() => 'notYours');
    board.act(addNote('n1', 'my words'));
    await calm(server, browser);
    server.judgeBy(() => null);
    const again = await reload(browser, board);
    await calm(server, browser);
    const [draft] = again.drafts();
    expect(draft).toMatchObject({ reason: 'notYours', text: 'my words' });
    again.dropDraft(draft?.id ?? '');
    expect(again.drafts()).toEqual([]);
    expect(browser.device.kept().drafts).toEqual([]);
  });

  it('blames nobody for a client id that somebody else has', async () => {
    const { server, board, browser } = await setUp();
    const reasons: RefusalReason[] = ['foreignClient', 'foreignClient'];
    server.judgeBy(() => reasons.pop() ?? null);
    board.act(addNote('n1'));
    await calm(server, browser);
    expect(noteIds(server.doc)).toEqual(['n1']);
    expect(board.drafts()).toEqual([]);
  });
});

describe('two tabs of one person', () => {
  it('do not lose what one has kept when the other starts clean', async () => {
    const { server, board, browser } = await setUp();
    const other = await open(browser);
    await calm(server, browser);
    server.cut();
    server.reachable = false;
    other.act(addNote('mine', 'in the other tab'));
    // The first tab was refused, has started clean, and keeps only what it knows itself.
    await browser.device.copy.write({ clearUpdates: true, addUpdates: [] });
    board.close();
    const again = await reload(browser, other);
    server.reachable = true;
    await calm(server, browser);
    expect(readNote(server.doc, 'mine')?.text).toBe('in the other tab');
    expect(again.connection().saving).toEqual({ kind: 'saved' });
  });
});

describe('a document that was rewritten on the server', () => {
  it('never merges with a stale copy, and what waited is done again', async () => {
    const { server, board, browser } = await setUp();
    board.act(addNote('before'));
    await calm(server, browser);
    board.close();
    const renewed = createServer();
    renewed.generation = 'g2';
    const elsewhere = createBrowser({ server: renewed, personId: 'anna' });
    await elsewhere.device.copy.write({
      head: { generation: 'g1', mustReplay: false },
      addUpdates: browser.device.kept().updates,
      putActions: [{ id: '1', value: { call: addNote('waiting'), at: 1 } }],
    });
    const again = await open(elsewhere);
    await calm(renewed, elsewhere);
    expect(noteIds(renewed.doc)).toEqual(['waiting']);
    expect(again.store.sectionIds()).toEqual(['open', 'other']);
    expect(elsewhere.device.kept().generation).toBe('g2');
  });
});
