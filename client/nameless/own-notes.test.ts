// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => localStorage.clear());

/** The page loaded anew: what is in memory is gone. */
const reload = () => {
  vi.resetModules();
  return import('./own-notes.ts');
};

test('the key of one’s own note is there after a reload, on this board and this device only', async () => {
  const before = await reload();
  const noteId = before.sealNote('board');
  const key = before.keyOf('board', noteId);
  expect(key).toMatch(/^[\w-]{22,}$/);

  const after = await reload();
  expect(after.keyOf('board', noteId)).toBe(key);
  expect(after.keyOf('other', noteId)).toBeUndefined();

  localStorage.clear();
  expect((await reload()).keyOf('board', noteId)).toBeUndefined();
});

test('what somebody else left in the browser’s storage breaks nothing', async () => {
  localStorage.setItem('talkoot:nameless:board', '{"keys": 7');
  const { keyOf } = await reload();
  expect(keyOf('board', 'note')).toBeUndefined();
});
