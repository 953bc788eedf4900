import { memo, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useBoard } from '../board/hooks.ts';
import { startEditing } from '../note/editing.ts';
import { NoteCard, noteTextId } from '../note/NoteCard.tsx';
import { textChange } from '../note/note-changes.ts';
import { useKeptFocus } from '../note/use-kept-focus.ts';
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
  /** Stands above the card, such as its section. */
  above?: ReactNode;
};

/** One note of a masonry, where it belongs. */
export const CardItem = memo(
  ({ noteId, x, y, width, place, count, watch, above }: CardItemProps) => {
    const board = useBoard();
    const itemRef = useRef<HTMLLIElement>(null);
    const ref = useKeptFocus<HTMLElement>(noteId);

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
        <article
          ref={ref}
          data-note={noteId}
          // A stop for the keys that walk, open and delete; the controls inside are stops of their own.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-labelledby={noteTextId(noteId)}
          className={styles.note}
        >
          {above}
          <NoteCard noteId={noteId} />
        </article>
      </li>
    );
  },
);
CardItem.displayName = 'CardItem';
