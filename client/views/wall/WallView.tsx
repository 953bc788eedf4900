import { useId, useRef } from 'react';
import { columnsFor } from '../../../shared/views/masonry.ts';
import { useNoteIds, useSectionIds } from '../../board/hooks.ts';
import { CardArticle } from '../../cards/CardArticle.tsx';
import { CardItem } from '../../cards/CardItem.tsx';
import { useCardField } from '../../cards/use-card-field.ts';
import { useCardHeights } from '../../cards/use-card-heights.ts';
import { useCardReadingPlace } from '../../cards/use-card-reading-place.ts';
import { useMasonry } from '../../cards/use-masonry.ts';
import { WHOLE_BOARD } from '../../find/find.ts';
import { ListOrder, ListTools } from '../../find/ListTools.tsx';
import { useFind, useShownNotes } from '../../find/use-find.ts';
import { WaitingNotes } from '../../find/WaitingNotes.tsx';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { useText } from '../../i18n/text.ts';
import { BoardWritingBox } from '../../note/BoardWritingBox.tsx';
import { AddSection } from '../../section/AddSection.tsx';
import { useMayArrange } from '../../section/use-section-deeds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useScrollWindow } from '../../ui/use-scroll-window.ts';
import { SectionedCard } from './SectionedCard.tsx';
import styles from './WallView.module.css';

const CARD = { least: 250, gap: 16 } as const;
/** The line that names a card's section. */
const SECTION_LINE = 22;

const Cards = () => {
  const t = useText();
  const titleId = useId();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const namesSections = useSectionIds().length > 1;
  const { noteIds, total, sort } = useShownNotes(WHOLE_BOARD);
  const isFiltered = useFind().isOn();
  const seen = useScrollWindow(scrollerRef, listRef);
  const columns = columnsFor(seen.width, CARD);
  const heights = useCardHeights(columns.width, namesSections ? SECTION_LINE : 0);
  const masonry = useMasonry({
    ids: noteIds,
    columnCount: columns.count,
    gap: CARD.gap,
    heights,
    occasion: `${sort} ${isFiltered}`,
  });
  const field = useCardField({ scrollerRef, listRef, masonry, seen });
  useCardReadingPlace(WHOLE_BOARD, { scrollerRef, listRef, masonry });

  return (
    <div ref={scrollerRef} className={styles.wall}>
      <div className={styles.top}>
        <BoardWritingBox onPosted={() => scrollerRef.current?.scrollTo({ top: 0 })} />
        <WaitingNotes listId={WHOLE_BOARD} />
      </div>
      <div className={styles.heading}>
        <h2 id={titleId}>{t('views.wall.notes', { count: noteIds.length })}</h2>
        <ListTools listId={WHOLE_BOARD} title={t('board.viewWall')} />
        <ListOrder listId={WHOLE_BOARD} />
      </div>
      {noteIds.length === 0 && (
        <p className={styles.empty}>{t(total > 0 ? 'views.noneFound' : 'views.noNotes')}</p>
      )}
      <ul
        ref={listRef}
        data-notes=""
        aria-labelledby={titleId}
        className={styles.list}
        style={{ height: masonry.height }}
        {...field.handlers}
      >
        {seen.width > 0 &&
          field.shown.map((id) => (
            <CardItem
              key={id}
              noteId={id}
              x={(masonry.columnOf.get(id) ?? 0) * (columns.width + CARD.gap)}
              y={masonry.topOf.get(id) ?? 0}
              width={columns.width}
              place={(field.indexOf.get(id) ?? 0) + 1}
              count={noteIds.length}
              watch={heights.watch}
              Card={namesSections ? SectionedCard : CardArticle}
            />
          ))}
      </ul>
    </div>
  );
};

/** All notes of the board side by side, each as high as its words; nobody needs to know about sections to read it. */
export const WallView = () => {
  const t = useText();
  const mayArrange = useMayArrange();
  const hasSections = useSectionIds().length > 0;
  const hasLoose = useNoteIds('').length > 0;

  if (!hasSections && !hasLoose) {
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
    <ToolTexts>
      <Cards />
    </ToolTexts>
  );
};
