import { memo, Suspense, useCallback, useEffect, useState } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { onReveal } from '../../note/reveal.ts';
import { focusSectionSoon } from '../../section/use-section-deeds.ts';
import { setCollapsed, useIsCollapsed } from './collapsed.ts';
import { Column } from './Column.tsx';
import { later } from '../../ui/later.ts';

const CollapsedColumn = later(async () => (await import('./CollapsedColumn.tsx')).CollapsedColumn);

/** A column that can be folded away. It unfolds for whoever is brought to something in it. */
export const FoldableColumn = memo(({ sectionId }: { sectionId: string }) => {
  const { boardId } = useBoard();
  const isCollapsed = useIsCollapsed({ boardId, sectionId });
  /** Folded away by hand just now: the focus goes along. */
  const [isFresh, setIsFresh] = useState(false);

  const fold = useCallback(() => {
    setIsFresh(true);
    setCollapsed({ boardId, sectionId }, true);
  }, [boardId, sectionId]);

  useEffect(
    () =>
      onReveal(({ section }) => {
        if (section === sectionId) setCollapsed({ boardId, sectionId }, false);
      }),
    [boardId, sectionId],
  );

  if (!isCollapsed) return <Column sectionId={sectionId} onCollapse={fold} />;
  return (
    <Suspense>
      <CollapsedColumn
        sectionId={sectionId}
        takesFocus={isFresh}
        onUnfold={() => {
          setCollapsed({ boardId, sectionId }, false);
          focusSectionSoon(sectionId);
        }}
      />
    </Suspense>
  );
});
FoldableColumn.displayName = 'FoldableColumn';
