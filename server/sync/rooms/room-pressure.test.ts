import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../../shared/access/phase-rules.ts';
import { boardActions } from '../../../shared/board/actions/all.ts';
import { readNote, readSection } from '../../../shared/board/read.ts';
import type { Role } from '../../../shared/access/actor.ts';
import { MemoryJournal } from '../../journal/testing/memory-journal.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { createTestRoom, nextTurn } from '../testing/test-room.ts';
import { turnBoard } from '../documents/turn-board.ts';
import { GRACE_MS } from './grace.ts';

const setUp = async (maxDocumentBytes?: number) => {
  const journal = new MemoryJournal();
  const test = await createTestRoom(journal, maxDocumentBytes);
  const { room } = test;
  const settle = async (...clients: readonly FakeClient[]): Promise<void> => {
    for (let round = 0; round < 4; round += 1) {
      for (const client of clients) {
        client.deliver();
        client.receive();
      }
      await test.turn();
    }
    for (const client of clients) client.receive();
  };
  const join = async (personId: string, role: Role = 'participant', hello = true) => {
    const client = new FakeClient(personId, null, test.now);
    client.connect(room, role, 'write', hello);
    await settle(client);
    return client;
  };
  return { ...test, settle, join };
};

const addNote = (client: FakeClient, id: string, section = 'open', text = id): boolean =>
  client.doc.transact(() =>
    boardActions['note.add'].run(
      client.doc,
      { notes: [{ id, text, section, rank: 'a0', createdAt: 1 }] },
      { personId: client.personId, now: 1 },
    ),
  );

const lock = (client: FakeClient, id: string): void => {
  boardActions['section.edit'].run(
    client.doc,
    { id, locked: true },
    { personId: client.personId, now: 1 },
  );
};

describe('a reader that is slow', () => {
  it('gets no queue of edits but, once it reads, the newest state', async () => {
    const { join, settle } = await setUp();
    const [anna, bo] = [await join('anna'), await join('bo')];
    bo.bufferedBytes = 2 * 1024 * 1024;
    for (const id of ['n1', 'n2', 'n3']) {
      addNote(anna, id);
      await settle(anna);
    }
    expect(bo.receive()).toBe(0);
    bo.drain();
    await settle(bo);
    expect(['n1', 'n2', 'n3'].map((id) => readNote(bo.doc, id)?.text)).toEqual(['n1', 'n2', 'n3']);
    addNote(anna, 'n4');
    await settle(anna, bo);
    expect(readNote(bo.doc, 'n4')).not.toBeNull();
    expect(bo.doc.store.pendingStructs).toBeNull();
  });

  it('gets one answer, once it reads, however often it asks', async () => {
    const { join, settle } = await setUp();
    const [anna, bo] = [await join('anna'), await join('bo')];
    bo.bufferedBytes = 2 * 1024 * 1024;
    addNote(anna, 'n1');
    await settle(anna);
    for (let index = 0; index < 5; index += 1) bo.ask();
    bo.deliver();
    await settle(anna);
    expect(bo.receive()).toBe(0);
    bo.drain();
    expect(bo.receive()).toBe(1);
    expect(readNote(bo.doc, 'n1')).not.toBeNull();
    expect(bo.doc.store.pendingStructs).toBeNull();
  });

  it('learns of what was deleted meanwhile', async () => {
    const { room, join, settle } = await setUp();
    const [anna, bo] = [await join('anna'), await join('bo')];
    addNote(anna, 'n1', 'open', 'some words');
    await settle(anna, bo);
    bo.bufferedBytes = 2 * 1024 * 1024;
    boardActions['note.editText'].run(
      anna.doc,
      { id: 'n1', base: 'some words', text: 'words' },
      { personId: 'anna', now: 1 },
    );
    await settle(anna);
    bo.drain();
    await settle(bo);
    expect(readNote(bo.doc, 'n1')?.text).toBe('words');
    expect(readNote(room.doc, 'n1')?.text).toBe('words');
  });
});

describe('an edit that is under way while the meeting goes on to another phase', () => {
  const quiet = { ...DEFAULT_RULES, add: false };

  it('still arrives, since its writer could not know; later ones are told', async () => {
    const { room, join, settle, pass } = await setUp();
    const anna = await join('anna');
    const turned = turnBoard(room, { phase: { id: 'listen', rules: quiet } }, 1);
    await settle(anna);
    await turned;
    addNote(anna, 'n1');
    await settle(anna);
    expect(readNote(room.doc, 'n1')).not.toBeNull();
    pass(GRACE_MS + 1);
    addNote(anna, 'n2');
    await settle(anna);
    expect(readNote(room.doc, 'n2')).toBeNull();
    expect(anna.messages.at(-1)).toMatchObject({ kind: 'refusal', reason: 'notInPhase' });
  });

  it('still arrives on a board that was frozen meanwhile', async () => {
    const { room, join, settle } = await setUp();
    const anna = await join('anna');
    const turned = turnBoard(room, { frozen: { reason: 'Tauko', at: 1, by: 'kaisa' } }, 1);
    addNote(anna, 'n1');
    await settle(anna);
    await turned;
    expect(readNote(room.doc, 'n1')).not.toBeNull();
  });
});

describe('an edit that is under way while a section is locked', () => {
  it('still arrives, since its writer could not know', async () => {
    const { room, join, settle } = await setUp();
    const [anna, lead] = [await join('anna'), await join('lead', 'facilitator')];
    lock(lead, 'open');
    await settle(lead);
    addNote(anna, 'n1');
    await settle(anna);
    expect(readSection(room.doc, 'open')?.locked).toBe(true);
    expect(readNote(room.doc, 'n1')).not.toBeNull();
    expect(anna.closed).toBeNull();
  });

  it('is refused with the reason once there was time to know', async () => {
    const { room, join, settle, pass } = await setUp();
    const [anna, lead] = [await join('anna'), await join('lead', 'facilitator')];
    lock(lead, 'open');
    await settle(lead);
    pass(GRACE_MS + 1);
    addNote(anna, 'n1');
    await settle(anna);
    expect(readNote(room.doc, 'n1')).toBeNull();
    expect(anna.messages.at(-1)).toMatchObject({ kind: 'refusal', reason: 'sectionLocked' });
  });

  it('has no grace for somebody who came after the lock', async () => {
    const { room, join, settle, pass } = await setUp();
    const lead = await join('lead', 'facilitator');
    lock(lead, 'open');
    await settle(lead);
    pass(1);
    const anna = await join('anna');
    addNote(anna, 'n1');
    await settle(anna);
    expect(readNote(room.doc, 'n1')).toBeNull();
  });

  it('has no grace for what was never allowed', async () => {
    const { room, join, settle } = await setUp();
    const [anna, lead] = [await join('anna'), await join('lead', 'facilitator')];
    lock(lead, 'open');
    await settle(lead);
    addNote(anna, 'n1', 'opening');
    await settle(anna);
    expect(readNote(room.doc, 'n1')).toBeNull();
  });
});

describe('a document at its limit', () => {
  it('refuses growth with a reason, and takes reads and deletions', async () => {
    const { room, join, settle } = await setUp(4000);
    const anna = await join('anna');
    addNote(anna, 'n1', 'open', 'x'.repeat(3800));
    await settle(anna);
    addNote(anna, 'n2', 'open', 'y'.repeat(400));
    await settle(anna);
    addNote(anna, 'n3');
    await settle(anna);
    expect(anna.messages.at(-1)).toMatchObject({ kind: 'refusal', reason: 'documentFull' });
    anna.startClean();
    anna.connect(room);
    await settle(anna);
    expect(readNote(anna.doc, 'n1')).not.toBeNull();
    boardActions['note.editText'].run(
      anna.doc,
      { id: 'n1', base: 'x'.repeat(3800), text: 'x'.repeat(3700) },
      { personId: 'anna', now: 1 },
    );
    await settle(anna);
    expect(readNote(room.doc, 'n1')?.text).toHaveLength(3700);
    boardActions['note.delete'].run(anna.doc, { ids: ['n1'] }, { personId: 'anna', now: 1 });
    await settle(anna);
    expect(anna.closed).toBeNull();
    expect(readNote(room.doc, 'n1')?.deleted).toBeDefined();
  });
});

describe('a copy from an earlier generation', () => {
  it('is told by its state vector, before it gets or gives anything', async () => {
    const { room, journal, join, settle, reload } = await setUp();
    const anna = await join('anna');
    addNote(anna, 'n1');
    await settle(anna);
    anna.disconnect();
    await journal.renew('board:b', { state: Uint8Array.of(0, 0), owners: [], claims: [] });
    const renewed = await reload();
    anna.connect(renewed, 'participant', 'write', false);
    await settle(anna);
    expect(anna.closed?.code).toBe(4410);
    expect(readNote(renewed.doc, 'n1')).toBeNull();
    expect(readNote(room.doc, 'n1')).not.toBeNull();
  });
});

describe('while the disk refuses writes', () => {
  it('newcomers read what is on it, and get what waits once it is written', async () => {
    const { journal, join, settle, turn, pass } = await setUp();
    const anna = await join('anna');
    addNote(anna, 'n1');
    await settle(anna);
    journal.fail = true;
    addNote(anna, 'n2');
    await settle(anna);
    const bo = await join('bo');
    expect(readNote(bo.doc, 'n1')).not.toBeNull();
    expect(readNote(bo.doc, 'n2')).toBeNull();
    journal.fail = false;
    pass(1000);
    await turn();
    await settle(anna, bo);
    expect(readNote(bo.doc, 'n2')).not.toBeNull();
    expect(bo.doc.store.pendingStructs).toBeNull();
  });

  it('those read what is on it, too, who asked just before', async () => {
    const { journal, join, settle } = await setUp();
    const anna = await join('anna');
    addNote(anna, 'n1');
    await settle(anna);
    journal.hold();
    addNote(anna, 'n2');
    await settle(anna);
    const bo = await join('bo');
    expect(bo.doc.getMap('notes').size).toBe(0);
    journal.fail = true;
    journal.release();
    await settle(bo);
    expect(readNote(bo.doc, 'n1')).not.toBeNull();
    expect(readNote(bo.doc, 'n2')).toBeNull();
    journal.fail = false;
    await settle(anna, bo);
    expect(readNote(bo.doc, 'n2')).not.toBeNull();
  });

  it('cursors go on', async () => {
    const { room, journal, join, settle } = await setUp();
    const [anna, bo] = [await join('anna'), await join('bo')];
    journal.hold();
    addNote(anna, 'n1');
    await settle(anna);
    const before = bo.presenceFrames;
    anna.sendCursor({ x: 1, y: 2 });
    await settle(anna, bo);
    expect(bo.presenceFrames).toBeGreaterThan(before);
    expect(readNote(bo.doc, 'n1')).toBeNull();
    journal.release();
    await nextTurn();
    await settle(bo);
    expect(readNote(bo.doc, 'n1')).not.toBeNull();
    expect(room.trouble).toBeNull();
  });
});
