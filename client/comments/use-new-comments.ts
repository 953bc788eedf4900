import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { MessageSquareDot } from 'lucide-react';
import { newComments } from '../../shared/board/new-comments.ts';
import type { Board } from '../board/board.ts';
import { useBoard, useTopics } from '../board/hooks.ts';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/registry.ts';
import { goToNote } from '../find/go-to-note.ts';
import { isMine } from '../find/is-mine.ts';
import { useText } from '../i18n/text.ts';
import { commentsOf } from './comments-of.ts';
import { openComments } from './open-comments.ts';
import { seenComments } from './seen-comments.ts';

/** How much of what was said of a note is new to this person and concerns them. */
const countNew = (board: Board, noteId: string): number =>
  newComments(commentsOf(board).of(noteId), {
    personId: board.personId,
    isMine: isMine(board, noteId),
    seenUntil: seenComments(board).until(noteId),
  }).length;

/** The same, live. */
export const useNewComments = (noteId: string): number => {
  const board = useBoard();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        commentsOf(board).subscribe(noteId, listener),
        seenComments(board).subscribe(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [board, noteId],
  );
  return useSyncExternalStore(subscribe, () => countNew(board, noteId));
};

/** Whoever has what was said of a note before their eyes has seen it. */
export const useSeeComments = (noteId: string): void => {
  const board = useBoard();
  const count = useNewComments(noteId);
  useEffect(() => {
    const newest = Math.max(
      0,
      ...commentsOf(board)
        .of(noteId)
        .map(({ createdAt }) => createdAt),
    );
    if (count > 0) seenComments(board).see(noteId, newest);
  }, [board, noteId, count]);
};

/** Living notes of which something new was said that concerns this person. */
const notesWithNew = (board: Board): ReadonlySet<string> => {
  const said = new Set(
    commentsOf(board)
      .all()
      .map(({ note }) => note),
  );
  const isLiving = (id: string): boolean => {
    const place = board.store.place(id);
    return place !== undefined && place.deleted === undefined;
  };
  return new Set([...said].filter((id) => isLiving(id) && countNew(board, id) > 0));
};

/** A quiet button in the bar while somebody has answered this person, which leads from one note to the next. */
export const useNewCommentsCommand = (): void => {
  const t = useText();
  const board = useBoard();
  const seen = useSyncExternalStore(seenComments(board).subscribe, seenComments(board).all);
  const said = useTopics(['comments', 'allNotes'], (on) => commentsOf(on).all());
  const count = useMemo(
    () => notesWithNew(board).size,
    // They are counted again when any of them changes.
    // oxlint-disable-next-line react/exhaustive-deps
    [board, seen, said],
  );
  const goOn = useRef(() => {});
  useEffect(() => {
    goOn.current = () => {
      const fresh = notesWithNew(board);
      const noteId = board.store.allNoteIds().find((id) => fresh.has(id));
      if (noteId === undefined) return;
      goToNote(board, noteId, { withFocus: false });
      openComments(noteId);
    };
  }, [board]);
  useCommands(
    useMemo((): readonly Command[] => {
      if (count === 0) return [];
      return [
        {
          id: 'comments.new',
          group: 'view',
          label: t('comments.newOnNotes', { count }),
          icon: MessageSquareDot,
          shortcuts: [],
          enabled: true,
          place: 'bar',
          run: () => goOn.current(),
        },
      ];
    }, [t, count]),
  );
};
