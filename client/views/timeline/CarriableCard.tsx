import { useDraggable } from '@dnd-kit/core';
import { use, useCallback, useMemo } from 'react';
import { useDragging, useMay } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { CardArticle } from '../../cards/CardArticle.tsx';
import { useIsEditing } from '../../note/editing.ts';
import { dateChange } from '../../note/note-changes.ts';
import { AskDateContext } from './ask-date.ts';
import styles from './CarriableCard.module.css';

const useCarry = (noteId: string) => {
  const isEditing = useIsEditing(noteId);
  const mayDate = useMay(useMemo(() => dateChange(noteId), [noteId])).ok;
  const isCarriedElsewhere = useDragging(noteId) !== null;
  const isMovable = mayDate && !isEditing;
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
  const carry = {
    setRef,
    handlers: listeners,
    isMovable,
    isCarried: isDragging || isCarriedElsewhere,
  };
  return { carry, mayDate };
};

/** A note that can be carried to another date. */
export const CarriableCard = ({ noteId }: { noteId: string }) => {
  const { carry } = useCarry(noteId);
  return <CardArticle noteId={noteId} carry={carry} />;
};

/** A note without a date, and the button that gives it one. */
export const UndatedCard = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const { carry, mayDate } = useCarry(noteId);
  const askDate = use(AskDateContext);
  return (
    <CardArticle
      noteId={noteId}
      carry={carry}
      below={
        mayDate && (
          <button type="button" className={styles.setDate} onClick={() => askDate(noteId)}>
            {t('views.timeline.setDate')}
          </button>
        )
      }
    />
  );
};
