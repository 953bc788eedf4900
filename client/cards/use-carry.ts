import { useDraggable } from '@dnd-kit/core';
import { useCallback, useMemo } from 'react';
import type { Change } from '../../shared/access/change.ts';
import { useDragging, useMay } from '../board/hooks.ts';
import { useIsEditing } from '../note/editing.ts';
import type { Carry } from './CardArticle.tsx';

type Carried = {
  readonly carry: Carry;
  /** Whether one may do with the note what a drag does. */
  readonly mayCarry: boolean;
};

/** What makes a card one that can be lifted by whoever may make this change to it. `changeOf` must be stable. */
export const useCarry = (noteId: string, changeOf: (noteId: string) => Change): Carried => {
  const isEditing = useIsEditing(noteId);
  const mayCarry = useMay(useMemo(() => changeOf(noteId), [changeOf, noteId])).ok;
  const isCarriedElsewhere = useDragging(noteId) !== null;
  const isMovable = mayCarry && !isEditing;
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: noteId,
    disabled: !isMovable,
  });
  const setRef = useCallback(
    (element: HTMLElement | null) => {
      setNodeRef(element);
      setActivatorNodeRef(element);
    },
    [setNodeRef, setActivatorNodeRef],
  );
  const isCarried = isDragging || isCarriedElsewhere;
  return { carry: { setRef, handlers: listeners, isMovable, isCarried }, mayCarry };
};
