import { useMemo } from 'react';
import { useBoard, useMay, useNoteIds, useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import { WritingBox } from '../../note/WritingBox.tsx';
import { WritingNow } from '../../note/WritingNow.tsx';
import { headingId } from './outline-ids.ts';
import { OutlineNote } from './OutlineNote.tsx';
import { OutlineSectionHeader } from './OutlineSectionHeader.tsx';
import styles from './OutlineSection.module.css';

/** A heading, what it asks, where to write, and its notes. `sectionId` '' is the place of notes without a section. */
export const OutlineSection = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const { personId } = useBoard();
  const isSection = useSection(sectionId) !== null;
  const noteIds = useNoteIds(sectionId);
  const mayWrite = useMay(useMemo(() => newNoteChange(sectionId, personId), [sectionId, personId]));
  // Whom the lock keeps out learns it from the writing box.
  const boxSaysLocked = !mayWrite.ok && mayWrite.error === 'sectionLocked';
  const id = headingId(sectionId);
  return (
    <section aria-labelledby={id} data-section={sectionId} className={styles.section}>
      <OutlineSectionHeader
        sectionId={sectionId}
        count={noteIds.length}
        saysLocked={!boxSaysLocked}
      />
      {isSection && <WritingBox sectionId={sectionId} />}
      {isSection && <WritingNow targetId={sectionId} />}
      {noteIds.length === 0 ? (
        <p className={styles.empty}>{t('columns.emptyReadOnly')}</p>
      ) : (
        <ul data-notes={sectionId} aria-labelledby={id} className={styles.notes}>
          {noteIds.map((noteId, index) => (
            <OutlineNote
              key={noteId}
              noteId={noteId}
              sectionId={sectionId}
              isFirst={index === 0}
              isLast={index === noteIds.length - 1}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
