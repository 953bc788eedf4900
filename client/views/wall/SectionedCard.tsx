import { useNote, useSection } from '../../board/hooks.ts';
import { CardArticle } from '../../cards/CardArticle.tsx';
import { useSectionTitle } from '../../note/section-title.ts';
import styles from './SectionedCard.module.css';

/** A card with the name of its section above it, where one sees cards of several. */
export const SectionedCard = ({ noteId }: { noteId: string }) => {
  const titleOf = useSectionTitle();
  const sectionId = useNote(noteId)?.section ?? '';
  const section = useSection(sectionId);
  return (
    <CardArticle
      noteId={noteId}
      above={
        <p dir="auto" className={styles.section}>
          {titleOf(section ? sectionId : '')}
        </p>
      }
    />
  );
};
