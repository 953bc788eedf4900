import { describe, expect, it } from 'vitest';
import { ariaKeyShortcuts, isCharacterKey, keyCaps, matches } from './shortcut.ts';
import type { KeyPress } from './shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matches', () => {
  it('takes Ctrl and ⌘ alike', () => {
    expect(matches({ key: 'z', mod: true }, press('z', { ctrlKey: true }))).toBe(true);
    expect(matches({ key: 'z', mod: true }, press('z', { metaKey: true }))).toBe(true);
    expect(matches({ key: 'z', mod: true }, press('z'))).toBe(false);
  });

  it('tells redo from undo by Shift, which also turns the letter into a capital', () => {
    const redo = { key: 'z', mod: true, shift: true };
    expect(matches(redo, press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches(redo, press('z', { ctrlKey: true }))).toBe(false);
  });

  it('finds a sign on every keyboard, with Shift or without', () => {
    expect(matches({ key: '?' }, press('?', { shiftKey: true }))).toBe(true);
    expect(matches({ key: '?' }, press('?'))).toBe(true);
  });

  it('leaves the keys of the browser and the screen reader alone', () => {
    expect(matches({ key: 'n' }, press('n', { ctrlKey: true }))).toBe(false);
    expect(matches({ key: 'n' }, press('n', { altKey: true }))).toBe(false);
  });
});

describe('isCharacterKey', () => {
  it('is true for letters and signs without Ctrl', () => {
    expect(isCharacterKey({ key: '?' })).toBe(true);
    expect(isCharacterKey({ key: 'z', mod: true })).toBe(false);
    expect(isCharacterKey({ key: 'Delete' })).toBe(false);
  });
});

describe('keyCaps', () => {
  it('says what is printed on the keys', () => {
    const redo = { key: 'z', mod: true, shift: true };
    expect(keyCaps(redo, false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps(redo, true)).toEqual(['⌘', '⇧', 'Z']);
  });
});

describe('ariaKeyShortcuts', () => {
  it('lists every way in the words of the standard', () => {
    expect(ariaKeyShortcuts([{ key: 'z', mod: true }, { key: '?' }])).toBe('Control+Z Meta+Z ?');
  });
});
