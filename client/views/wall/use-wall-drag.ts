import type { DragEndEvent, DragMoveEvent, DragStartEvent } from '@dnd-kit/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Board } from '../../board/board.ts';
import { useBoard } from '../../board/hooks.ts';
import type { CardStep } from '../../cards/use-card-field.ts';
import { useText } from '../../i18n/text.ts';
import { moveNote, othersIn } from '../../note/move-note.ts';
import { moveChange } from '../../note/note-changes.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { announce } from '../../ui/announcer.ts';
import { slotOf, type WallSlot } from './wall-slot.ts';

/** The section of the card that the note would go beside, as the board lists it now. */
const sectionOf = ({ store }: Board, slot: WallSlot): string => {
  const section = store.place(slot.noteId)?.section ?? '';
  return store.sectionIds().includes(section) ? section : '';
};

/** Carries a note beside another one, into its section. Until it is put down its place is presence only; the drop is one edit. */
export const useWallDrag = (
  shown: { readonly noteIds: readonly string[]; readonly isByHand: boolean },
  onPut: (noteId: string, to: WallSlot) => void,
) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const [held, setHeld] = useState<string | null>(null);
  const [slot, setSlot] = useState<WallSlot | null>(null);

  const put = useCallback(
    (noteId: string, to: WallSlot) => {
      const section = sectionOf(board, to);
      const beside = othersIn(board, section, noteId).indexOf(to.noteId);
      // Before it moves: it is arranged with what the board tells next.
      onPut(noteId, to);
      const outcome = moveNote(board, noteId, { section, index: beside + (to.isAfter ? 1 : 0) });
      announce(
        outcome.ok
          ? t('hand.moved', { section: titleOf(section) })
          : t('note.notDone', { reason: t(refusalKey(outcome.error)) }),
        'assertive',
      );
    },
    [board, onPut, t, titleOf],
  );

  const { noteIds, isByHand } = shown;
  /** By keys: behind the next card, or before the one before it. */
  const step = useCallback(
    (noteId: string, by: CardStep) => {
      const at = noteIds.indexOf(noteId);
      const beside = noteIds[at + by];
      if (!isByHand) return announce(t('views.wall.sortedStays'), 'assertive');
      if (at < 0 || beside === undefined) {
        return announce(t(by === 1 ? 'columns.alreadyLast' : 'columns.alreadyFirst'), 'assertive');
      }
      const to: WallSlot = { noteId: beside, isAfter: by === 1 };
      const verdict = board.may(moveChange(noteId, sectionOf(board, to)));
      if (verdict.ok) return put(noteId, to);
      announce(t('note.notDone', { reason: t(refusalKey(verdict.error)) }), 'assertive');
    },
    [board, isByHand, noteIds, put, t],
  );

  const handlers = useMemo(() => {
    const letGo = () => {
      setHeld(null);
      setSlot(null);
      board.presence.set({ dragging: null });
    };

    /** The slot, unless the note may not go there. */
    const openSlot = (event: DragMoveEvent): WallSlot | null => {
      const found = slotOf(event);
      if (!found) return null;
      const verdict = board.may(moveChange(String(event.active.id), sectionOf(board, found)));
      return verdict.ok ? found : null;
    };

    return {
      onDragStart: ({ active }: DragStartEvent) => {
        const noteId = String(active.id);
        setHeld(noteId);
        board.presence.set({ dragging: { note: noteId } });
      },
      onDragMove: (event: DragMoveEvent) => {
        const next = openSlot(event);
        setSlot((before) =>
          before?.noteId === next?.noteId && before?.isAfter === next?.isAfter ? before : next,
        );
      },
      onDragEnd: (event: DragEndEvent) => {
        const to = openSlot(event);
        letGo();
        if (to) put(String(event.active.id), to);
      },
      onDragCancel: letGo,
    };
  }, [board, put]);

  // The view may be left with a note in the hand.
  useEffect(() => () => board.presence.set({ dragging: null }), [board]);

  return { held, slot, handlers, step };
};
