import { memo, use, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useBoard, useDragging, useMay } from '../../board/hooks.ts';
import { startEditing, useIsEditing } from '../../note/editing.ts';
import { NoteCard, noteTextId } from '../../note/NoteCard.tsx';
import { moveChange, textChange } from '../../note/note-changes.ts';
import { useKeptFocus } from '../../note/use-kept-focus.ts';
import { classNames } from '../../ui/class-names.ts';
import { useIsCarried, useIsOnto, useLiftHelp } from './carried.ts';
import { DistantNote } from './DistantNote.tsx';
import { NearSightContext, useIsNear } from './near-sight.ts';
import styles from './NoteItem.module.css';

type NoteItemProps = {
  noteId: string;
  /** The note in the hand would come right before this one. */
  lineBefore: boolean;
  /** The note in the hand would come right after this one, as the last of its cluster. */
  lineAfter: boolean;
  /** It is one of a cluster, or the last one. */
  inCluster?: 'within' | 'last';
};

/** One note in a column: whole when it is near what is seen, else as much of it as can be found and read. */
export const NoteItem = memo(({ noteId, lineBefore, lineAfter, inCluster }: NoteItemProps) => {
  const ref = useRef<HTMLLIElement>(null);
  const isInSight = useIsNear(ref);
  const isOneOfMany = use(NearSightContext) !== null;
  const [isReached, setReached] = useState(false);
  const isOnto = useIsOnto(noteId);
  const isWhole = isInSight || isReached;

  // The element that keys had come to is another one now.
  useLayoutEffect(() => {
    if (isReached) ref.current?.querySelector<HTMLElement>('[data-note]')?.focus();
  }, [isReached]);

  return (
    <li
      ref={ref}
      data-in-cluster={inCluster}
      data-onto={isOnto ? '' : undefined}
      className={classNames(
        styles.item,
        isOneOfMany && styles.oneOfMany,
        lineBefore && styles.lineBefore,
        lineAfter && styles.lineAfter,
        inCluster !== undefined && styles.inCluster,
        inCluster === 'last' && styles.lastInCluster,
        isOnto && styles.onto,
      )}
    >
      {isWhole ? (
        <WholeNote noteId={noteId} />
      ) : (
        <DistantNote noteId={noteId} onFocus={() => setReached(true)} />
      )}
    </li>
  );
});
NoteItem.displayName = 'NoteItem';

const WholeNote = ({ noteId }: { noteId: string }) => {
  const board = useBoard();
  const mayMove = useMay(useMemo(() => moveChange(noteId), [noteId])).ok;
  const isEditing = useIsEditing(noteId);
  const isCarriedElsewhere = useDragging(noteId) !== null;

  return (
    <div
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
    </div>
  );
};

type CarriableProps = {
  noteId: string;
  mayMove: boolean;
  /** It stays where it is while one writes in it. */
  isHeld: boolean;
  isCarriedElsewhere: boolean;
  children: ReactNode;
};

/** What can be lifted of a note. */
const Carriable = ({ noteId, mayMove, isHeld, isCarriedElsewhere, children }: CarriableProps) => {
  const ref = useKeptFocus<HTMLElement>(noteId);
  const isCarried = useIsCarried(noteId);
  const help = useLiftHelp();

  return (
    <article
      ref={ref}
      data-note={noteId}
      data-movable={mayMove && !isHeld ? '' : undefined}
      // A stop for the keys that walk, open, lift and delete; the controls inside are stops of their own.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-labelledby={noteTextId(noteId)}
      aria-describedby={(mayMove && help) || undefined}
      className={classNames(
        styles.note,
        mayMove && !isHeld && styles.movable,
        (isCarried || isCarriedElsewhere) && styles.carried,
      )}
    >
      {children}
    </article>
  );
};
