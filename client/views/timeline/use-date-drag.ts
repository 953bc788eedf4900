import type { DragEndEvent, DragStartEvent } from '@dnd-kit/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { neighbourDate, parseNoteDate, writeNoteDate } from '../../../shared/board/note-date.ts';
import type { TimelineDate } from '../../../shared/views/timeline.ts';
import { useBoard } from '../../board/hooks.ts';
import type { CardStep } from '../../cards/use-card-field.ts';
import { useText } from '../../i18n/text.ts';
import { useDateWords } from '../../note/date-words.ts';
import { dateChange } from '../../note/note-changes.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { announce } from '../../ui/announcer.ts';
import { dateOfPlace, OTHER_DATE, TRAY } from './drop-places.ts';

/** A note for which a date is to be chosen, and the one to begin with. */
type Asked = { readonly noteId: string; readonly suggested?: string };

/** Carries notes to a date, to the tray, or to where one chooses another date. The drop is one edit. */
export const useDateDrag = (dates: readonly TimelineDate[]) => {
  const t = useText();
  const board = useBoard();
  const wordsOf = useDateWords();
  const [held, setHeld] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const last = dates.at(-1)?.date;

  const set = useCallback(
    (noteId: string, date: string | null) => {
      if ((board.store.note(noteId)?.date ?? null) === date) return;
      const outcome = board.act({ name: 'note.setDate', args: { ids: [noteId], date } });
      const done =
        date === null ? t('views.date.removed') : t('views.date.set', { date: wordsOf(date) });
      announce(
        outcome.ok ? done : t('note.notDone', { reason: t(refusalKey(outcome.error)) }),
        'assertive',
      );
    },
    [board, t, wordsOf],
  );

  /** By keys: to the next day, month, season or year, whichever is known of it; without a date one is asked for. */
  const step = useCallback(
    (noteId: string, by: CardStep) => {
      const date = parseNoteDate(board.store.note(noteId)?.date ?? '');
      if (date) return set(noteId, writeNoteDate(neighbourDate(date, by)));
      const verdict = board.may(dateChange(noteId));
      if (verdict.ok) setAsked({ noteId });
      else announce(t('note.notDone', { reason: t(refusalKey(verdict.error)) }), 'assertive');
    },
    [board, set, t],
  );

  const handlers = useMemo(() => {
    const letGo = () => {
      setHeld(null);
      board.presence.set({ dragging: null });
    };

    return {
      onDragStart: ({ active }: DragStartEvent) => {
        const noteId = String(active.id);
        setHeld(noteId);
        board.presence.set({ dragging: { note: noteId } });
      },
      onDragEnd: ({ active, over }: DragEndEvent) => {
        const noteId = String(active.id);
        letGo();
        if (!over) return;
        const place = String(over.id);
        if (place === OTHER_DATE)
          setAsked({ noteId, ...(last !== undefined && { suggested: last }) });
        else if (place === TRAY) set(noteId, null);
        else set(noteId, dateOfPlace(place));
      },
      onDragCancel: letGo,
    };
  }, [board, last, set]);

  // The view may be left with a note in the hand.
  useEffect(() => () => board.presence.set({ dragging: null }), [board]);

  const askDate = useCallback((noteId: string) => setAsked({ noteId }), []);
  return { held, asked, askDate, step, handlers, closeDialog: () => setAsked(null) };
};
