import { useNote, useSection } from '../../board/hooks.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import styles from './CardSection.module.css';

/** Names the section of a card, where one sees cards of several. */
export const CardSection = ({ noteId }: { noteId: string }) => {
  const titleOf = useSectionTitle();
  const sectionId = useNote(noteId)?.section ?? '';
  const section = useSection(sectionId);
  return (
    <p dir="auto" className={styles.section}>
      {titleOf(section ? sectionId : '')}
    </p>
  );
};
