import type {
  DragEndEvent,
  DragMoveEvent,
  DragStartEvent,
  KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import {
  nextSlot,
  openSlot,
  SLOT_KEYS,
  slotOf,
  withoutNote,
} from '../../../shared/views/columns.ts';
import type { Column, Slot } from '../../../shared/views/columns.ts';
import { useBoard } from '../../board/hooks.ts';
import { mayJoin } from '../../clusters/may-join.ts';
import { useText } from '../../i18n/text.ts';
import { moveChange } from '../../note/note-changes.ts';
import { focusNoteSoon } from '../../note/note-focus.ts';
import { moveAmongShown } from '../../find/move-among-shown.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { announce } from '../../ui/announcer.ts';
import { patiently } from '../../ui/patiently.ts';
import { type CarriedStore, sameSlot } from './carried.ts';
import { columnsOnPage, slotPoint } from './columns-on-page.ts';
import { clusterOfDragged } from './dragged.ts';
import { pointerSlot } from './pointer-slot.ts';

const isKeyboard = (event: Event): boolean => event instanceof KeyboardEvent;

/** A note that `slotUnderPointer` found: the one that the pointer is over, or one whose cluster it is in. */
const pointerNote = ({ collisions }: DragMoveEvent, name: 'onto' | 'cluster'): string | null => {
  const note: unknown = collisions?.[0]?.data?.[name];
  return typeof note === 'string' ? note : null;
};

/** Whether a slot is the one where the note is already, in the cluster that it is in. */
const isPlace = (slot: Slot, origin: Slot | null, own: string | null): boolean =>
  sameSlot({ ...slot, cluster: own }, origin && { ...origin, cluster: own }) &&
  (slot.cluster === undefined || slot.cluster === own);

/** Carries a note from slot to slot. Until it is put down its place is presence only; the drop is one edit. */
export const useNoteDrag = (store: CarriedStore, areaRef: RefObject<HTMLElement | null>) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  const [held, setHeld] = useState<string | null>(null);

  const drag = useMemo(() => {
    /** The columns on the page that the note may stand in, without the note itself. */
    const openColumns = (noteId: string): readonly Column[] =>
      withoutNote(columnsOnPage(areaRef.current, board), noteId).filter(
        ({ section }) => board.may(moveChange(noteId, section)).ok,
      );

    /** The slot that a note would come back to. */
    const ownSlot = (noteId: string): Slot | null => {
      const columns = columnsOnPage(areaRef.current, board);
      const slot = slotOf(columns, noteId);
      return slot && openSlot(columns, slot);
    };

    const isSorted = (noteId: string, { section }: Slot): boolean =>
      openColumns(noteId).some((column) => column.section === section && column.isSorted === true);

    const setSlot = (slot: Slot | null, onto: string | null = null) => {
      const before = store.getState();
      if (!sameSlot(before.slot, slot) || before.onto !== onto) store.setState({ slot, onto });
    };

    const placeWords = (noteId: string, slot: Slot) => {
      const column = openColumns(noteId).find(({ section }) => section === slot.section);
      return {
        section: titleOf(slot.section),
        place: slot.index + 1,
        count: (column?.notes.length ?? 0) + 1,
      };
    };

    const letGo = () => {
      store.setState({ noteId: null, slot: null, onto: null });
      setHeld(null);
      board.presence.set({ dragging: null });
    };

    const onDragStart = ({ activatorEvent }: DragStartEvent) => {
      const noteId = store.getState().pressed;
      if (noteId === null || clusterOfDragged(noteId) !== null) return;
      const slot = ownSlot(noteId);
      store.setState({ noteId, slot, onto: null });
      setHeld(noteId);
      board.presence.set({ dragging: { note: noteId } });
      if (slot && isKeyboard(activatorEvent)) {
        announce(t('columns.announceLift', placeWords(noteId, slot)), 'assertive');
      }
    };

    const onDragMove = (event: DragMoveEvent) => {
      if (isKeyboard(event.activatorEvent)) return;
      const slot = pointerSlot(event);
      const { noteId } = store.getState();
      if (noteId === null) return;
      const isOpen = slot !== null && board.may(moveChange(noteId, slot.section)).ok;
      const onto = pointerNote(event, 'onto');
      const joins = isOpen && onto !== null && mayJoin(board, noteId, onto);
      const inside = pointerNote(event, 'cluster');
      const cluster = inside === null ? null : (board.store.clusterOf(inside)?.id ?? null);
      const wanted = isOpen ? openSlot(openColumns(noteId), { ...slot, cluster }) : null;
      setSlot(wanted, joins ? onto : null);
    };

    const join = async (noteId: string, onto: string) => {
      const { gather } = await patiently(() => import('../../clusters/gather.ts'));
      const title = board.store.clusterOf(onto)?.title || t('note.clusterUntitled');
      const done = gather(board, { noteIds: [noteId], anchorId: onto });
      announce(
        done.ok
          ? t('columns.announceJoined', { title })
          : t('note.notDone', { reason: t(refusalKey(done.error)) }),
        'assertive',
      );
    };

    const onDragEnd = ({ activatorEvent }: DragEndEvent) => {
      const { noteId, slot, onto } = store.getState();
      if (noteId === null) return;
      const origin = ownSlot(noteId);
      letGo();
      if (isKeyboard(activatorEvent)) focusNoteSoon(noteId);
      if (onto !== null) {
        void join(noteId, onto);
        return;
      }
      const own = board.store.clusterOf(noteId)?.id ?? null;
      if (!slot || isPlace(slot, origin, own)) {
        const stays = slot !== null && isSorted(noteId, slot);
        announce(t(stays ? 'columns.sortedStays' : 'columns.announceCancel'), 'assertive');
        return;
      }
      const words = placeWords(noteId, slot);
      const dropped = isSorted(noteId, slot) ? 'columns.sortedDrop' : 'columns.announceDrop';
      const outcome = moveAmongShown(board, noteId, slot);
      announce(
        outcome.ok
          ? t(dropped, words)
          : t('note.notDone', { reason: t(refusalKey(outcome.error)) }),
        'assertive',
      );
    };

    const onDragCancel = () => {
      if (store.getState().noteId === null) return;
      letGo();
      announce(t('columns.announceCancel'), 'assertive');
    };

    /** Leads from slot to slot by the arrow keys, and says where the picture of the note goes meanwhile. */
    const coordinateGetter: KeyboardCoordinateGetter = (event) => {
      const key = SLOT_KEYS.find((known) => known === event.code);
      const { noteId, slot } = store.getState();
      if (!key || !slot || noteId === null) return undefined;
      event.preventDefault();
      const columns = openColumns(noteId);
      const next = openSlot(columns, nextSlot(columns, slot, key));
      setSlot(next);
      const over = isSorted(noteId, next) ? 'columns.sortedOver' : 'columns.announceOver';
      announce(t(over, placeWords(noteId, next)), 'assertive');
      return slotPoint(areaRef.current, noteId, next);
    };

    return { handlers: { onDragStart, onDragMove, onDragEnd, onDragCancel }, coordinateGetter };
  }, [areaRef, board, store, t, titleOf]);

  // The view may be left with a note in the hand.
  useEffect(() => () => board.presence.set({ dragging: null }), [board]);

  return { ...drag, held };
};
