import { memo, useLayoutEffect, useRef } from 'react';
import type { ComponentType } from 'react';
import { useBoard } from '../board/hooks.ts';
import { startEditing } from '../note/editing.ts';
import { textChange } from '../note/note-changes.ts';
import type { CardHeights } from './use-card-heights.ts';
import styles from './CardItem.module.css';

type CardItemProps = {
  noteId: string;
  x: number;
  y: number;
  width: number;
  /** Its place among all cards of the list, from 1, and how many there are: the page holds only some of them. */
  place: number;
  count: number;
  watch: CardHeights['watch'];
  /** The card itself. */
  Card: ComponentType<{ noteId: string }>;
};

/** One note of a masonry, where it belongs. */
export const CardItem = memo(
  ({ noteId, x, y, width, place, count, watch, Card }: CardItemProps) => {
    const board = useBoard();
    const itemRef = useRef<HTMLLIElement>(null);

    useLayoutEffect(
      () => (itemRef.current ? watch(noteId, itemRef.current) : undefined),
      [noteId, watch],
    );

    return (
      <li
        ref={itemRef}
        aria-posinset={place}
        aria-setsize={count}
        data-section={board.store.place(noteId)?.section ?? ''}
        className={styles.item}
        style={{ width, transform: `translate(${x}px, ${y}px)` }}
        onDoubleClick={(event) => {
          const onControl = event.target instanceof Element && event.target.closest('a, button');
          if (!onControl && board.may(textChange(noteId)).ok) startEditing(noteId);
        }}
      >
        <Card noteId={noteId} />
      </li>
    );
  },
);
CardItem.displayName = 'CardItem';
