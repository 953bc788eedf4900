import { useEffect } from 'react';
import type { RefObject } from 'react';
import { TEXT_FIELDS } from '../ui/text-fields.ts';
import type { Command } from './command.ts';
import { allCommands, useCommandRegistry } from './registry.ts';
import { isCharacterKey, matches } from './shortcut.ts';
import type { KeyPress, Shortcut } from './shortcut.ts';

/** Where the keyboard is when a key is pressed. */
type KeyPlace = {
  /** Inside what the board shows, not in its header or a dialog. */
  readonly inContent: boolean;
  readonly characterKeysOn: boolean;
};

const isLive = (shortcut: Shortcut, place: KeyPlace): boolean =>
  !isCharacterKey(shortcut) || (place.inContent && place.characterKeysOn);

/** The command that a key press stands for here; `null` when it is none of ours. */
export const commandFor = (
  commands: readonly Command[],
  press: KeyPress,
  place: KeyPlace,
): Command | null =>
  commands.find(
    (command) =>
      command.enabled &&
      command.shortcuts.some((shortcut) => isLive(shortcut, place) && matches(shortcut, press)),
  ) ?? null;

/** Keys belong to the field or dialog that has the focus before they belong to the board. */
const isTaken = (target: Element): boolean =>
  target.closest(TEXT_FIELDS) !== null || target.closest('dialog, [popover]') !== null;

/**
 * Runs the commands on offer by their keys. A view that has used a key itself calls `preventDefault`, and it is left
 * alone. Single letters work only while the focus is inside `contentRef`, and not at all when they are turned off.
 */
export const useCommandKeys = (
  contentRef: RefObject<HTMLElement | null>,
  characterKeysOn: boolean,
): void => {
  const registry = useCommandRegistry();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
      if (isTaken(target)) return;
      const inContent = contentRef.current?.contains(target) ?? false;
      const command = commandFor(allCommands(registry), event, { inContent, characterKeysOn });
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry, contentRef, characterKeysOn]);
};
