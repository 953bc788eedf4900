import { useCallback, useEffect, useLayoutEffect } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useCommands } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { focusedNote } from './focused-note.ts';
import { type CommandsOfNote, provideNoteCommands } from './note-command-source.ts';
import { noteCommands } from './note-commands.ts';
import { useDeleteNote } from './use-delete-note.ts';

/** Whoever has come to a note may write in it next: the editor with its buttons is fetched before they do. */
const useEditorAhead = (): void =>
  useEffect(() => {
    const stop = new AbortController();
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('[data-note]') === null) return;
      stop.abort();
      // What does not come now comes when it is needed.
      import('./rich/RichEditor.tsx').catch(() => undefined);
    };
    document.addEventListener('focusin', onFocus, { signal: stop.signal });
    return () => stop.abort();
  }, []);

/** Offers what can be done with notes: to their menus, and of the one that one is at to keys and palette. */
export const NoteCommands = () => {
  const t = useText();
  const board = useBoard();
  const deleteNote = useDeleteNote();
  const commandsOf = useCallback<CommandsOfNote>(
    (noteId) => noteCommands({ t, board, deleteNote }, noteId),
    [t, board, deleteNote],
  );
  useLayoutEffect(() => provideNoteCommands(commandsOf), [commandsOf]);
  useCommands(useCallback(() => commandsOf(focusedNote()), [commandsOf]));
  useEditorAhead();
  return null;
};
