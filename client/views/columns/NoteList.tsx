import { classNames } from '../../ui/class-names.ts';
import { useCarriedFrom, useSlotIn } from './carried.ts';
import { NoteItem } from './NoteItem.tsx';
import styles from './NoteList.module.css';

type NoteListProps = { sectionId: string; noteIds: readonly string[]; labelledBy: string };

/** The notes of a column; while one is carried over it, a line shows where it would go. Nothing moves aside for it. */
export const NoteList = ({ sectionId, noteIds, labelledBy }: NoteListProps) => {
  const index = useSlotIn(sectionId);
  const carried = useCarriedFrom(noteIds);
  const others = carried === null ? noteIds : noteIds.filter((id) => id !== carried);
  const lineBefore = index === null ? undefined : others[index];
  return (
    <ul
      data-notes={sectionId}
      aria-labelledby={labelledBy}
      className={classNames(styles.list, index === others.length && styles.lineAtEnd)}
    >
      {noteIds.map((id) => (
        <NoteItem key={id} noteId={id} lineBefore={id === lineBefore} />
      ))}
    </ul>
  );
};
