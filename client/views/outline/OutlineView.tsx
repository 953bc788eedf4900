import { useBoardInfo, useNoteIds, useSectionIds } from '../../board/hooks.ts';
import { OutlineDrawingsPlace } from '../../drawings/OutlineDrawingsPlace.tsx';
import { AddSection } from '../../section/AddSection.tsx';
import { EmptyBoard } from '../../section/EmptyBoard.tsx';
import { useMayArrange } from '../../section/use-section-deeds.ts';
import { OutlineContents } from './OutlineContents.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import styles from './OutlineView.module.css';

/**
 * The board as a document: headings, lists and buttons, all of it on the page at once, so that a screen reader, the
 * browser's own search and a printer get the whole. A section of more than fifty notes is read page by page. Everything that can be done in another view can be done here.
 */
export const OutlineView = () => {
  const { description } = useBoardInfo();
  const sectionIds = useSectionIds();
  const loose = useNoteIds('');
  const mayArrange = useMayArrange();
  const shown = loose.length > 0 ? [...sectionIds, ''] : sectionIds;

  if (shown.length === 0) return <EmptyBoard />;

  return (
    <div className={styles.view}>
      <OutlineContents sectionIds={shown} />
      <div className={styles.document}>
        {description !== '' && <p className={styles.description}>{description}</p>}
        {shown.map((id) => (
          <OutlineSection key={id} sectionId={id} />
        ))}
        <OutlineDrawingsPlace />
        {mayArrange && <AddSection />}
      </div>
    </div>
  );
};
