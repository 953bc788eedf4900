import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useNoteIds, useSectionIds } from '../../board/hooks.ts';
import { AddSection } from '../../section/AddSection.tsx';
import { EmptyBoard } from '../../section/EmptyBoard.tsx';
import { Column } from './Column.tsx';
import { ColumnPager } from './ColumnPager.tsx';
import { ColumnsArea } from './ColumnsArea.tsx';
import { FoldableColumn } from './FoldableColumn.tsx';
import { useMayArrange } from '../../section/use-section-deeds.ts';
import { useShownSection } from './use-shown-section.ts';
import styles from './ColumnsView.module.css';

/** Sections side by side with their notes; on a phone one section at a time, without anything to pan or zoom. */
export const ColumnsView = () => {
  const isNarrow = useMedia(NARROW);
  const mayArrange = useMayArrange();
  const sectionIds = useSectionIds();
  const hasLoose = useNoteIds('').length > 0;
  const columnIds = hasLoose ? [...sectionIds, ''] : sectionIds;
  const { shown, show } = useShownSection(columnIds);

  if (columnIds.length === 0) return <EmptyBoard />;

  if (isNarrow) {
    return (
      <div className={styles.phone}>
        <ColumnsArea className={styles.one}>
          <Column key={shown} sectionId={shown} />
        </ColumnsArea>
        <ColumnPager columnIds={columnIds} shown={shown} onShow={show} />
      </div>
    );
  }

  return (
    <ColumnsArea className={styles.columns}>
      {columnIds.map((id) => (
        <FoldableColumn key={id} sectionId={id} />
      ))}
      {mayArrange && (
        <div className={styles.add}>
          <AddSection />
        </div>
      )}
    </ColumnsArea>
  );
};
