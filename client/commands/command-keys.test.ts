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

const onBoard = { inContent: true, characterKeysOn: true };

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
    expect(commandFor([undo], pressed, { inContent: false, characterKeysOn: false })).toBe(undo);
  });

  it('passes over what cannot be done now', () => {
    expect(commandFor([{ ...write, enabled: false }], press('n'), onBoard)).toBeNull();
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
