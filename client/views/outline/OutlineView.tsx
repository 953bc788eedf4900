import { useBoardInfo, useNoteIds, useSectionIds } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { AddSection } from '../../section/AddSection.tsx';
import { useMayArrange } from '../../section/use-section-deeds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { OutlineContents } from './OutlineContents.tsx';
import { OutlineSection } from './OutlineSection.tsx';
import styles from './OutlineView.module.css';

/**
 * The board as a document: headings, lists and buttons, all of it on the page at once, so that a screen reader, the
 * browser's own search and a printer get the whole. A section of more than fifty notes is read page by page. Everything that can be done in another view can be done here.
 */
export const OutlineView = () => {
  const t = useText();
  const { description } = useBoardInfo();
  const sectionIds = useSectionIds();
  const loose = useNoteIds('');
  const mayArrange = useMayArrange();
  const shown = loose.length > 0 ? [...sectionIds, ''] : sectionIds;

  if (shown.length === 0) {
    return (
      <div className={styles.nothing}>
        <EmptyState
          text={t(mayArrange ? 'columns.emptyBoardFacilitator' : 'columns.emptyBoard')}
          action={mayArrange && <AddSection />}
        />
      </div>
    );
  }

  return (
    <div className={styles.view}>
      <OutlineContents sectionIds={shown} />
      <div className={styles.document}>
        {description !== '' && <p className={styles.description}>{description}</p>}
        {shown.map((id) => (
          <OutlineSection key={id} sectionId={id} />
        ))}
        {mayArrange && <AddSection />}
      </div>
    </div>
  );
};
