import { Undo2 } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import { commandFor } from './command-keys.ts';
import type { Command } from './command.ts';
import { allCommands, createCommandRegistry, offer, withdraw } from './registry.ts';

const command = (id: string, key: string, rest: Partial<Command> = {}): Command => ({
  id,
  group: 'write',
  label: id,
  icon: Undo2,
  shortcuts: [{ key }],
  enabled: true,
  run: () => undefined,
  ...rest,
});

const press = (key: string) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
});

const onBoard = { inContent: true, onControl: false, inText: false, characterKeysOn: true };

describe('commandFor', () => {
  const write = command('write', 'n');

  it('finds the command of a key', () => {
    expect(commandFor([command('help', '?'), write], press('n'), onBoard)).toBe(write);
    expect(commandFor([write], press('x'), onBoard)).toBeNull();
  });

  it('keeps letters silent outside the board and when they are turned off', () => {
    expect(commandFor([write], press('n'), { ...onBoard, inContent: false })).toBeNull();
    expect(commandFor([write], press('n'), { ...onBoard, characterKeysOn: false })).toBeNull();
  });

  it('keeps keys with Ctrl working everywhere', () => {
    const undo = command('undo', 'z', { shortcuts: [{ key: 'z', mod: true }] });
    const pressed = { ...press('z'), ctrlKey: true };
    expect(
      commandFor([undo], pressed, { ...onBoard, inContent: false, characterKeysOn: false }),
    ).toBe(undo);
  });

  it('leaves a text its keys, but for the few that are meant to work there', () => {
    const inText = { ...onBoard, inText: true };
    const pressed = { ...press('k'), ctrlKey: true };
    const find = command('find', 'k', { shortcuts: [{ key: 'k', mod: true }] });
    expect(commandFor([find], pressed, inText)).toBeNull();
    expect(commandFor([{ ...find, fromText: true }], pressed, inText)?.id).toBe('find');
    expect(commandFor([{ ...write, fromText: true }], press('n'), inText)).toBeNull();
  });

  it('leaves Enter to the button that has the focus, and letters to the note around it', () => {
    const edit = command('edit', 'Enter');
    const onControl = { ...onBoard, onControl: true };
    expect(commandFor([edit], press('Enter'), onBoard)).toBe(edit);
    expect(commandFor([edit], press('Enter'), onControl)).toBeNull();
    expect(commandFor([write], press('n'), onControl)).toBe(write);
  });

  it('finds what can be done before what cannot, which only says why', () => {
    const refused = { ...write, id: 'refused', enabled: false };
    expect(commandFor([refused, write], press('n'), onBoard)).toBe(write);
    expect(commandFor([refused], press('n'), onBoard)).toBe(refused);
  });
});

describe('the registry', () => {
  it('lists what each component offers, renewed in place, until it leaves', () => {
    const registry = createCommandRegistry();
    offer(registry, 'page', [command('undo', 'z')]);
    offer(registry, 'canvas', [command('select', 'v')]);
    offer(registry, 'page', [command('undo', 'z'), command('redo', 'y')]);
    expect(allCommands(registry).map(({ id }) => id)).toEqual(['undo', 'redo', 'select']);
    withdraw(registry, 'canvas');
    expect(allCommands(registry).map(({ id }) => id)).toEqual(['undo', 'redo']);
  });
});
