import type { HTMLAttributes, ReactNode } from 'react';
import { useCallback } from 'react';
import { ClusterChip } from '../clusters/ClusterChip.tsx';
import { NoteCard, noteTextId } from '../note/NoteCard.tsx';
import { useKeptFocus } from '../note/use-kept-focus.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './CardArticle.module.css';

/** What makes a card one that can be lifted. */
export type Carry = {
  readonly setRef: (element: HTMLElement | null) => void;
  readonly handlers: HTMLAttributes<HTMLElement> | undefined;
  readonly isMovable: boolean;
  /** Somebody has it in the hand. */
  readonly isCarried: boolean;
};

export type CardArticleProps = {
  noteId: string;
  /** Stands above and below the note, such as its section. */
  above?: ReactNode;
  below?: ReactNode;
  carry?: Carry;
};

/** A note that can be walked to by keys. */
export const CardArticle = ({ noteId, above, below, carry }: CardArticleProps) => {
  const ref = useKeptFocus<HTMLElement>(noteId);
  const setCarryRef = carry?.setRef;
  const setRef = useCallback(
    (element: HTMLElement | null) => {
      ref.current = element;
      setCarryRef?.(element);
    },
    [ref, setCarryRef],
  );
  return (
    <article
      {...carry?.handlers}
      ref={setRef}
      data-note={noteId}
      // A stop for the keys that walk, open and delete; the controls inside are stops of their own.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-labelledby={noteTextId(noteId)}
      className={classNames(
        styles.note,
        carry?.isMovable && styles.movable,
        carry?.isCarried && styles.carried,
      )}
    >
      {above}
      <ClusterChip noteId={noteId} />
      <NoteCard noteId={noteId} />
      {below}
    </article>
  );
};
