import { useEffect } from 'react';
import type { RefObject } from 'react';
import { announce } from '../ui/announcer.ts';
import { TEXT_FIELDS } from '../ui/text-fields.ts';
import type { Command } from './command.ts';
import { allCommands, useCommandRegistry } from './registry.ts';
import { isCharacterKey, matches } from './shortcut.ts';
import type { KeyPress, Shortcut } from './shortcut.ts';

/** Where the keyboard is when a key is pressed. */
type KeyPlace = {
  /** Inside what the board shows, not in its header or a dialog. */
  readonly inContent: boolean;
  /** On a button or a link, to which Enter and the like belong. */
  readonly onControl: boolean;
  /** In a text. */
  readonly inText: boolean;
  readonly characterKeysOn: boolean;
};

const isLive = (command: Command, shortcut: Shortcut, place: KeyPlace): boolean => {
  if (command.byBrowser) return false;
  if (place.inText) return command.fromText === true && shortcut.mod === true;
  if (shortcut.mod) return true;
  if (!place.inContent) return false;
  return isCharacterKey(shortcut) ? place.characterKeysOn : !place.onControl;
};

/** The command that a key press stands for here, one that can be done before others; `null` when it is none of ours. */
export const commandFor = (
  commands: readonly Command[],
  press: KeyPress,
  place: KeyPlace,
): Command | null => {
  const meant = commands.filter((command) =>
    command.shortcuts.some(
      (shortcut) => matches(shortcut, press) && isLive(command, shortcut, place),
    ),
  );
  return meant.find(({ enabled }) => enabled) ?? meant[0] ?? null;
};

/** In what the board shows, in a bar of it (`data-board-keys`), or nowhere yet: whoever has just come has not gone anywhere. */
const isAtBoard = (target: Element, content: HTMLElement | null): boolean =>
  content?.contains(target) === true ||
  target === document.body ||
  target.closest('[data-board-keys]') !== null;

/** A dialog or menu that has the focus has the keys, too. */
const isTaken = (target: Element): boolean => target.closest('dialog, [popover]') !== null;

/** A letter in a text is the text's: for each of them all commands of the board would be asked for. */
const isTyped = ({ ctrlKey, metaKey }: KeyboardEvent, target: Element): boolean =>
  !ctrlKey && !metaKey && target.closest(TEXT_FIELDS) !== null;

/**
 * Runs the commands on offer by their keys, or says why one can't be done. A view that has used a key itself calls
 * `preventDefault`, and it is left alone. Single letters work only while the focus is inside `contentRef` or nowhere, and
 * not at all when they are turned off.
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
      if (isTaken(target) || isTyped(event, target)) return;
      const command = commandFor(allCommands(registry), event, {
        inContent: isAtBoard(target, contentRef.current),
        onControl: target.closest('a, button, label, summary, input') !== null,
        inText: target.closest(TEXT_FIELDS) !== null,
        characterKeysOn,
      });
      if (!command) return;
      if (command.enabled) {
        event.preventDefault();
        command.run();
      } else if (command.reason !== undefined) {
        event.preventDefault();
        announce(command.reason);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry, contentRef, characterKeysOn]);
};
