import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { useBoard, useMay, useNoteIds, useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { WritingBox } from '../../note/WritingBox.tsx';
import { WritingNow } from '../../presence/WritingNow.tsx';
import { SectionMenu } from '../../section/SectionMenu.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { headingId } from './outline-ids.ts';
import { OutlineNote } from './OutlineNote.tsx';
import styles from './OutlineSection.module.css';

/** A heading, what it asks, where to write, and its notes. `sectionId` '' is the place of notes without a section. */
export const OutlineSection = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const { personId } = useBoard();
  const section = useSection(sectionId);
  const titleOf = useSectionTitle();
  const noteIds = useNoteIds(sectionId);
  const mayWrite = useMay(useMemo(() => newNoteChange(sectionId, personId), [sectionId, personId]));
  // Whom the lock keeps out learns it from the writing box.
  const boxSaysLocked = !mayWrite.ok && mayWrite.error === 'sectionLocked';
  const id = headingId(sectionId);
  return (
    <section aria-labelledby={id} data-section={sectionId} className={styles.section}>
      <header className={styles.header}>
        <h2 id={id} tabIndex={-1} dir="auto">
          {titleOf(sectionId)}
          <span aria-hidden="true" className={styles.count}>
            {noteIds.length}
          </span>
          <VisuallyHidden>, {t('columns.count', { count: noteIds.length })}</VisuallyHidden>
        </h2>
        <SectionMenu sectionId={sectionId} axis="column" />
      </header>
      {section?.prompt && (
        <p dir="auto" className={styles.prompt}>
          {section.prompt}
        </p>
      )}
      {section?.locked && !boxSaysLocked && (
        <p className={styles.locked}>
          <Lock aria-hidden="true" size={14} />
          {t('columns.locked')}
        </p>
      )}
      {section && <WritingBox sectionId={sectionId} />}
      {section && <WritingNow targetId={sectionId} />}
      {noteIds.length === 0 ? (
        <p className={styles.empty}>{t('columns.emptyReadOnly')}</p>
      ) : (
        <ul data-notes={sectionId} aria-labelledby={id} className={styles.notes}>
          {noteIds.map((noteId) => (
            <OutlineNote key={noteId} noteId={noteId} />
          ))}
        </ul>
      )}
    </section>
  );
};
