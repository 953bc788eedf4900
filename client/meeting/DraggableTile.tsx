import { useDraggable, useDroppable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { Language } from '../../shared/lib/language.ts';
import { useText } from '../i18n/text.ts';
import type { PersonHere } from '../presence/person-here.ts';
import { classNames } from '../ui/class-names.ts';
import { BoardTile } from './BoardTile.tsx';
import styles from './DraggableTile.module.css';

type DraggableTileProps = {
  board: BoardCard;
  to: string;
  language: Language;
  people: readonly PersonHere[];
  tools: ReactNode;
  fixed: boolean;
};

/** A board's card that can be carried by its handle; the rest of it stays a link. */
export const DraggableTile = ({
  board,
  to,
  language,
  people,
  tools,
  fixed,
}: DraggableTileProps) => {
  const t = useText();
  const { isOver, setNodeRef: setPlaceRef } = useDroppable({ id: board.id });
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef, transform } =
    useDraggable({
      id: board.id,
      disabled: fixed,
      attributes: { roleDescription: t('meeting.movable') },
    });

  return (
    <div
      ref={(element) => {
        setPlaceRef(element);
        setNodeRef(element);
      }}
      className={classNames(
        styles.place,
        isDragging && styles.carried,
        isOver && !isDragging && styles.over,
      )}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <BoardTile
        board={board}
        to={to}
        language={language}
        facilitated
        people={people}
        tools={
          <>
            {!fixed && (
              <button
                ref={setActivatorNodeRef}
                type="button"
                {...attributes}
                {...listeners}
                aria-label={t('meeting.move', { title: board.title })}
                className={styles.handle}
              >
                <GripVertical aria-hidden="true" size={18} />
              </button>
            )}
            {tools}
          </>
        }
      />
    </div>
  );
};
