import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { rulesOf } from '../../shared/access/rule-presets.ts';
import { createLocalBoard } from '../board/testing/local-board.ts';
import { placeFile } from './place-file.ts';

const file = {
  hash: 'a'.repeat(64),
  type: 'image/png',
  name: 'kuva.png',
  size: 9,
  alt: '',
} as const;

const placeOn = async (fields: Readonly<Record<string, unknown>>) => {
  const doc = new Y.Doc();
  for (const [name, value] of Object.entries(fields)) doc.getMap('board').set(name, value);
  const board = createLocalBoard({ doc, personId: 'anna', role: 'participant' });
  const placed = await placeFile(board, { kind: 'new', place: { section: '' } }, file);
  const count = board.store.allNoteIds().length;
  board.close();
  return { placed, count };
};

test('a picture becomes a note in the name of who added it', async () => {
  expect(await placeOn({ title: 'x' })).toMatchObject({ placed: { ok: true }, count: 1 });
});

test('where one writes without a name first, nobody is named by a picture', async () => {
  const rules = { ...rulesOf('unsigned'), writing: 'open' };
  expect(await placeOn({ phase: { id: 'p', rules } })).toEqual({
    placed: { ok: false, error: { at: 'board', why: 'namesOff' } },
    count: 0,
  });
});
