// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { VIEWS } from '../../../shared/board/layout.ts';
import { createLocalBoard } from '../../board/testing/local-board.ts';
import { ariaKeyShortcuts } from '../../commands/shortcut.ts';
import { menuCommands } from '../../commands/menu-commands.ts';
import type { Text } from '../../i18n/text.ts';
import { noteCommands } from '../../note/note-commands.ts';
import type { BoardDeeds } from './deeds.ts';
import { facilitationCommands } from './facilitation.ts';
import { ownCommands } from './own.ts';
import { viewCommands } from './views.ts';
import { writingCommands } from './writing.ts';

const t: Text = (key) => key;
const nothing = (): void => undefined;

const deedsWith = (boardView: Partial<BoardDeeds['boardView']>): BoardDeeds => ({
  boardView: { view: 'columns', offered: VIEWS, isPinned: false, ...boardView },
  chooseView: nothing,
  openPanel: nothing,
  undo: nothing,
  redo: nothing,
  write: nothing,
  look: nothing,
});

const allFor = (deeds: BoardDeeds) => [
  ...writingCommands(t, deeds, { canUndo: false, canRedo: true }),
  ...viewCommands(t, deeds, true),
  ...facilitationCommands(t, deeds),
  ...ownCommands(t, deeds),
  ...noteCommands({ t, board: createLocalBoard(), deleteNote: nothing }, null),
];

test('no two commands have a name or a key in common', () => {
  const all = allFor(deedsWith({}));
  const ids = all.map(({ id }) => id);
  const keys = all.flatMap(({ shortcuts }) => shortcuts.map((one) => ariaKeyShortcuts([one])));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what cannot be done says why', () => {
  const all = allFor(deedsWith({ isPinned: true }));
  const refused = all.filter(({ enabled }) => !enabled);
  expect(refused.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['undo', 'view.outline', 'note.edit', 'note.delete']),
  );
  expect(refused.filter(({ reason }) => reason === undefined)).toEqual([]);
});

test('the menu holds what the header has no room for: on a phone all of it, of notes nothing', () => {
  const all = allFor(deedsWith({ offered: ['columns', 'outline'] }));
  const ids = (narrow: boolean) => menuCommands(all, narrow).map(({ id }) => id);
  expect(ids(false)).not.toContain('undo');
  expect(ids(false)).not.toContain('view.outline');
  // Not on offer yet: a facilitator finds it in the menu.
  expect(ids(false)).toContain('view.canvas');
  expect(ids(true)).toEqual(expect.arrayContaining(['undo', 'redo', 'view.outline', 'trash']));
  expect(ids(true).some((id) => id.startsWith('note.'))).toBe(false);
});
