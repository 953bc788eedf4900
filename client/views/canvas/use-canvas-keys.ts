import { type RefObject, useEffect } from 'react';
import { neighbourOf } from '../../../shared/views/canvas.ts';
import type { NotDone } from '../../board/board.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { useDeleteNote } from '../../note/use-delete-note.ts';
import { useText } from '../../i18n/text.ts';
import { usePreference } from '../../preferences/preferences.ts';
import { announce } from '../../ui/announcer.ts';
import { panned } from './camera.ts';
import { useCanvas } from './canvas-context.ts';
import { choose, NOTHING_CHOSEN, withAdded, withToggled } from './selection.ts';
import { createKeyCarry, DIRECTIONS, VECTORS } from './key-carry.ts';
import { focusedNote, isControl } from './targets.ts';

/** Screen pixels that an arrow key moves the paper by. */
const PAN_STEP = 80;

/** Canvas units that Alt and an arrow key move a note by; with Shift as well, a note's width or so. */
const NOTE_STEP = 16;
const NOTE_STRIDE = 112;

/** Everything that keys do on the canvas, but for the commands that have buttons too. */
export const useCanvasKeys = (
  windowRef: RefObject<HTMLElement | null>,
  onRefused: (reason: NotDone | null) => void,
): void => {
  const t = useText();
  const canvas = useCanvas();
  const titleOf = useSectionTitle();
  const deleteNote = useDeleteNote();
  const characterKeys = usePreference('characterKeys');

  useEffect(() => {
    const element = windowRef.current;
    if (!element) return;
    const { board, camera, scene, selection, writing } = canvas;
    const stop = new AbortController();
    const { signal } = stop;

    const keyCarry = createKeyCarry(canvas.grips.notes.byKeys, (noteId, result) => {
      onRefused(result.ok ? canvas.grips.notes.whyLeft() : result.error);
      if (!result.ok) return;
      canvas.lookout.show(noteId);
      announce(t('canvas.moved', { section: titleOf(board.store.facts.sectionOf(noteId)) }));
    });

    const allNotes = (): string[] => scene.arrangement().groups.flatMap(({ noteIds }) => noteIds);

    const edit = (noteId: string): void => {
      const result = writing.edit(noteId);
      onRefused(result.ok ? null : result.error);
    };

    const chooseAndSay = (noteIds: Iterable<string>): true => {
      choose(selection, noteIds);
      announce(t('canvas.chosenCount', { count: selection.getState().chosen.size }));
      return true;
    };

    /** Keys that choose several notes; false when it is none of them. */
    const onChoosingKey = (event: KeyboardEvent, noteId: string | null): boolean => {
      const { ctrlKey, metaKey, shiftKey, altKey, key } = event;
      if (noteId === null || !shiftKey || altKey || ctrlKey || metaKey) return false;
      if (key === ' ') return chooseAndSay(withToggled(selection.getState(), noteId));
      const direction = DIRECTIONS[key];
      const next = direction && neighbourOf(scene.arrangement().boxes, noteId, direction);
      if (!next) return false;
      keyCarry.drop();
      const chosen = [...withAdded(selection.getState(), noteId), next];
      canvas.goTo(next);
      return chooseAndSay(chosen);
    };

    /** What a key does on a note; false when it is not ours. */
    const onNoteKey = (event: KeyboardEvent, noteId: string): boolean => {
      const direction = DIRECTIONS[event.key];
      if (direction && event.altKey) {
        keyCarry.step(noteId, direction, event.shiftKey ? NOTE_STRIDE : NOTE_STEP);
        return true;
      }
      if (event.altKey || event.ctrlKey || event.metaKey) return false;
      const goTo = (next: string | null | undefined): boolean => {
        keyCarry.drop();
        if (next) {
          choose(selection, NOTHING_CHOSEN);
          canvas.goTo(next);
        }
        return true;
      };
      if (direction) return goTo(neighbourOf(scene.arrangement().boxes, noteId, direction));
      switch (event.key) {
        case 'Home':
          return goTo(allNotes().at(0));
        case 'End':
          return goTo(allNotes().at(-1));
        case 'Enter':
        case 'F2':
          keyCarry.drop();
          edit(noteId);
          return true;
        case 'Delete':
          // Several are deleted by the command of all chosen notes.
          if (selection.getState().chosen.size > 0) return false;
          keyCarry.cancel();
          deleteNote(noteId);
          return true;
        case 'Escape':
          if (keyCarry.cancel()) return true;
          if (selection.getState().chosen.size > 0) return chooseAndSay(NOTHING_CHOSEN);
          element.focus({ preventScroll: true });
          return true;
        default:
          return false;
      }
    };

    /** What a key does on the paper itself; false when it is not ours. */
    const onPaperKey = (event: KeyboardEvent): boolean => {
      if (event.altKey || event.ctrlKey || event.metaKey) return false;
      const direction = DIRECTIONS[event.key];
      if (direction) {
        const { x, y } = VECTORS[direction];
        camera.set(panned(camera.get(), x * PAN_STEP, y * PAN_STEP));
        return true;
      }
      if (event.key !== 'Enter') return false;
      const noteId = selection.getState().current ?? allNotes().at(0);
      if (noteId) canvas.goTo(noteId);
      return true;
    };

    const addNote = (event: KeyboardEvent): boolean => {
      const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (event.key !== 'n' || modified || !characterKeys) return false;
      const result = writing.addInView();
      onRefused(result.ok ? null : result.error);
      return true;
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isControl(event.target)) return;
      const noteId = focusedNote(event.target);
      const isOurs =
        onChoosingKey(event, noteId) ||
        (noteId === null ? onPaperKey(event) : onNoteKey(event, noteId)) ||
        addNote(event);
      if (isOurs) event.preventDefault();
    };

    element.addEventListener('keydown', onKeyDown, { signal });
    element.addEventListener('focusout', keyCarry.drop, { signal });
    return () => {
      stop.abort();
      keyCarry.drop();
    };
  }, [canvas, windowRef, onRefused, t, titleOf, deleteNote, characterKeys]);
};
