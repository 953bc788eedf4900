import { useDraggable } from '@dnd-kit/core';
import { memo, useCallback, useMemo } from 'react';
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

/**
 * One note in a column. A drag renders this thin wrapper of every note again, for the library tells all of them; the
 * card inside is memoised and does not notice.
 */
export const NoteItem = memo(({ noteId, lineBefore }: NoteItemProps) => {
  const board = useBoard();
  const ref = useKeptFocus<HTMLElement>(noteId);
  const mayMove = useMay(useMemo(() => moveChange(noteId), [noteId])).ok;
  const isEditing = useIsEditing(noteId);
  const isCarriedElsewhere = useDragging(noteId) !== null;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: noteId,
    disabled: !mayMove || isEditing,
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
    <li className={classNames(styles.item, lineBefore && styles.lineBefore)}>
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
          mayMove && !isEditing && styles.movable,
          (isDragging || isCarriedElsewhere) && styles.carried,
        )}
        onDoubleClick={(event) => {
          const onControl = event.target instanceof Element && event.target.closest('a, button');
          if (!onControl && board.may(textChange(noteId)).ok) startEditing(noteId);
        }}
      >
        <NoteCard noteId={noteId} />
      </article>
    </li>
  );
});
NoteItem.displayName = 'NoteItem';
