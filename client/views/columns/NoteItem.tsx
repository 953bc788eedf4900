import { useDraggable } from '@dnd-kit/core';
import { memo, useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useBoard, useDragging, useMay } from '../../board/hooks.ts';
import { startEditing, useIsEditing } from '../../note/editing.ts';
import { NoteCard, noteTextId } from '../../note/NoteCard.tsx';
import { moveChange, textChange } from '../../note/note-changes.ts';
import { useKeptFocus } from '../../note/use-kept-focus.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './NoteItem.module.css';

type NoteItemProps = {
  noteId: string;
  /** The note in the hand would come right before this one. */
  lineBefore: boolean;
};

/** One note in a column. */
export const NoteItem = memo(({ noteId, lineBefore }: NoteItemProps) => {
  const board = useBoard();
  const mayMove = useMay(useMemo(() => moveChange(noteId), [noteId])).ok;
  const isEditing = useIsEditing(noteId);
  const isCarriedElsewhere = useDragging(noteId) !== null;

  return (
    <li
      className={classNames(styles.item, lineBefore && styles.lineBefore)}
      onDoubleClick={(event) => {
        const onControl = event.target instanceof Element && event.target.closest('a, button');
        if (!onControl && board.may(textChange(noteId)).ok) startEditing(noteId);
      }}
    >
      <Carriable
        noteId={noteId}
        mayMove={mayMove}
        isHeld={isEditing}
        isCarriedElsewhere={isCarriedElsewhere}
      >
        <NoteCard noteId={noteId} />
      </Carriable>
    </li>
  );
});
NoteItem.displayName = 'NoteItem';

type CarriableProps = {
  noteId: string;
  mayMove: boolean;
  /** It stays where it is while one writes in it. */
  isHeld: boolean;
  isCarriedElsewhere: boolean;
  children: ReactNode;
};

/**
 * What can be lifted of a note. Kept thin: the library renders it again for every note whenever one is lifted or
 * carried over another column.
 */
const Carriable = ({ noteId, mayMove, isHeld, isCarriedElsewhere, children }: CarriableProps) => {
  const ref = useKeptFocus<HTMLElement>(noteId);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: noteId,
    disabled: !mayMove || isHeld,
  });

  const setRef = useCallback(
    (element: HTMLElement | null) => {
      ref.current = element;
      setNodeRef(element);
      setActivatorNodeRef(element);
    },
    [ref, setActivatorNodeRef, setNodeRef],
  );

  return (
    <article
      {...listeners}
      ref={setRef}
      data-note={noteId}
      // A stop for the keys that walk, open, lift and delete; the controls inside are stops of their own.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-labelledby={noteTextId(noteId)}
      aria-describedby={mayMove ? attributes['aria-describedby'] : undefined}
      className={classNames(
        styles.note,
        mayMove && !isHeld && styles.movable,
        (isDragging || isCarriedElsewhere) && styles.carried,
      )}
    >
      {children}
    </article>
  );
};
