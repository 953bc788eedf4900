import { useRef } from 'react';
import { useHiddenRest } from '../../find/use-hidden-rest.ts';
import { useText } from '../../i18n/text.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCarriedFrom, useSlotIn } from './carried.ts';
import { NoteItem } from './NoteItem.tsx';
import { useFewFirst } from './use-few-first.ts';
import styles from './NoteList.module.css';

type NoteListProps = {
  sectionId: string;
  /** Those to show, and all that the column has: the rest is there, hidden. */
  noteIds: readonly string[];
  all: readonly string[];
  /** What is put down here goes where it belongs: no line shows a place for it. */
  isSorted: boolean;
  labelledBy: string;
};

/** The notes of a column; while one is carried over it, a line shows where it would go. Nothing moves aside for it. */
export const NoteList = ({ sectionId, noteIds, all, isSorted, labelledBy }: NoteListProps) => {
  const listRef = useRef<HTMLUListElement>(null);
  const index = useSlotIn(sectionId);
  const carried = useCarriedFrom(noteIds);
  const onPage = useFewFirst(all);
  useHiddenRest(listRef, { all: onPage, noteIds });
  const others = carried === null ? noteIds : noteIds.filter((id) => id !== carried);
  const lineBefore = index === null || isSorted ? undefined : others[index];
  return (
    <>
      {index !== null && isSorted && <SortedHint sectionId={sectionId} isOwn={carried !== null} />}
      <ul
        ref={listRef}
        data-notes={sectionId}
        aria-labelledby={labelledBy}
        className={classNames(
          styles.list,
          index !== null && isSorted && styles.over,
          index === others.length && !isSorted && styles.lineAtEnd,
        )}
      >
        {onPage.map((id) => (
          <NoteItem key={id} noteId={id} lineBefore={id === lineBefore} />
        ))}
      </ul>
    </>
  );
};

type SortedHintProps = {
  sectionId: string;
  /** The note in the hand is one of this column's. */
  isOwn: boolean;
};

/** Why no line shows where the note would go. It lies over the notes, which stay where they are. */
const SortedHint = ({ sectionId, isOwn }: SortedHintProps) => {
  const t = useText();
  const titleOf = useSectionTitle();
  return (
    <div aria-hidden="true" className={styles.hint}>
      <p>
        {isOwn
          ? t('columns.sortedStays')
          : t('columns.sortedOver', { section: titleOf(sectionId) })}
      </p>
    </div>
  );
};
