import { expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { readNotes } from '../../../shared/board/read.ts';
import type { NewNote } from '../../facilitation/documents.ts';
import { createTestRoom } from '../testing/test-room.ts';
import { addNote } from './add-note.ts';

const anna: Actor = { personId: 'anna', role: 'participant', access: 'write' };
const kaisa: Actor = { personId: 'kaisa', role: 'facilitator', access: 'write' };
const note = (id: string, section = '') => ({ id, text: id, section, createdAt: 1 });

/** Adds a note while the test runs the room's timers. */
const add = async (
  { room, turn }: Awaited<ReturnType<typeof createTestRoom>>,
  written: NewNote,
  actor: Actor,
) => {
  const adding = addNote(room, written, actor);
  await turn();
  return adding;
};

test('a note is its writer’s, after the others of its section, and stays so', async () => {
  const room = await createTestRoom();
  expect(await add(room, note('one'), anna)).toMatchObject({ ok: true });
  expect(await add(room, note('two'), kaisa)).toMatchObject({ ok: true });
  const notes = readNotes(room.room.doc).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  expect(notes).toMatchObject([
    { id: 'one', author: 'anna', section: 'open' },
    { id: 'two', author: 'kaisa', section: 'open' },
  ]);
  const { facts } = await room.reload();
  expect(facts.ownerOf('notes', 'one')).toBe('anna');
});

test('the board’s rules hold for it', async () => {
  const room = await createTestRoom();
  expect(await add(room, note('one', 'opening'), anna)).toEqual({
    ok: false,
    error: 'sectionLocked',
  });
  const reader: Actor = { ...anna, access: 'read' };
  expect(await add(room, note('one'), reader)).toEqual({ ok: false, error: 'readOnly' });
  const closing = room.room.edit((doc) => doc.getMap('board').set('participantsAdd', false));
  await room.turn();
  await closing;
  expect(await add(room, note('one'), anna)).toEqual({ ok: false, error: 'switchedOff' });
  expect(await add(room, note('two', 'opening'), kaisa)).toMatchObject({ ok: true });
  expect(readNotes(room.room.doc).map(({ id }) => id)).toEqual(['two']);
});

test('a full board takes none', async () => {
  const room = await createTestRoom(undefined, 100);
  expect(await add(room, note('one'), anna)).toEqual({ ok: false, error: 'documentFull' });
  expect(readNotes(room.room.doc)).toEqual([]);
});
