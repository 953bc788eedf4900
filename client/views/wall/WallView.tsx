import { DndContext, DragOverlay, useDroppable } from '@dnd-kit/core';
import { useCallback, useId, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { columnsFor } from '../../../shared/views/masonry.ts';
import { useSectionIds } from '../../board/hooks.ts';
import { useCardSensors } from '../../cards/card-sensors.ts';
import { CardItem } from '../../cards/CardItem.tsx';
import { useCardField } from '../../cards/use-card-field.ts';
import { useCardHeights } from '../../cards/use-card-heights.ts';
import { useCardReadingPlace } from '../../cards/use-card-reading-place.ts';
import { useMasonry } from '../../cards/use-masonry.ts';
import { WHOLE_BOARD } from '../../find/find.ts';
import { ListOrder, ListTools } from '../../find/ListTools.tsx';
import { useFind, useReadingOrder, useShownNotes } from '../../find/use-find.ts';
import { WaitingNotes } from '../../find/WaitingNotes.tsx';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { useText } from '../../i18n/text.ts';
import { BoardWritingBox } from '../../note/BoardWritingBox.tsx';
import { NoteCard } from '../../note/NoteCard.tsx';
import { UnlessEmpty } from '../../section/EmptyBoard.tsx';
import { useScrollWindow } from '../../ui/use-scroll-window.ts';
import { useWallDrag } from './use-wall-drag.ts';
import { slotUnderPointer } from './wall-slot.ts';
import { cardFor } from './WallCards.tsx';
import styles from './WallView.module.css';

const CARD = { least: 250, gap: 16 } as const;
/** The line that names a card's section. */
const SECTION_LINE = 22;

/** In the middle of the gap above a card, or of the one below it. */
const lineAt = (top: number, height: number): number =>
  top + height - (CARD.gap / 2 + 2) + (height > 0 ? CARD.gap : 0);

type WallAreaProps = { scrollerRef: RefObject<HTMLDivElement | null>; children: ReactNode };

/** What scrolls, and what a carried note can be let go over. */
const WallArea = ({ scrollerRef, children }: WallAreaProps) => {
  const { setNodeRef } = useDroppable({ id: 'wall' });
  return (
    <div
      ref={(element) => {
        scrollerRef.current = element;
        setNodeRef(element);
      }}
      className={styles.wall}
    >
      {children}
    </div>
  );
};

const Cards = () => {
  const t = useText();
  const titleId = useId();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLUListElement>(null);
  const namesSections = useSectionIds().length > 1;
  const { noteIds, total, sort } = useShownNotes(WHOLE_BOARD);
  const isFiltered = useFind().isOn();
  useReadingOrder(() => noteIds);
  const seen = useScrollWindow(scrollerRef, listRef);
  const columns = columnsFor(seen.width, CARD);
  const heights = useCardHeights(columns.width, namesSections ? SECTION_LINE : 0);
  const { masonry, put } = useMasonry({
    ids: noteIds,
    columnCount: columns.count,
    gap: CARD.gap,
    heights,
    occasion: `${sort} ${isFiltered}`,
  });
  useCardReadingPlace(WHOLE_BOARD, { scrollerRef, listRef, masonry });
  const { columnOf } = masonry;
  const { held, slot, handlers, step } = useWallDrag(
    useMemo(() => ({ noteIds, isByHand: sort === 'hand' }), [noteIds, sort]),
    useCallback((noteId, to) => put(noteId, columnOf.get(to.noteId) ?? 0), [put, columnOf]),
  );
  const field = useCardField({ scrollerRef, listRef, masonry, seen, onStep: step });
  const sensors = useCardSensors();
  const xOf = (id: string): number => (columnOf.get(id) ?? 0) * (columns.width + CARD.gap);
  const yOf = (id: string): number => masonry.topOf.get(id) ?? 0;

  return (
    <DndContext sensors={sensors} collisionDetection={slotUnderPointer} {...handlers}>
      <WallArea scrollerRef={scrollerRef}>
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
        {slot && (
          <div className={styles.over}>
            <span
              className={styles.slot}
              style={{
                width: columns.width,
                transform: `translate(${xOf(slot.noteId)}px, ${lineAt(yOf(slot.noteId), slot.isAfter ? heights.of(slot.noteId) : 0)}px)`,
              }}
            />
          </div>
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
                x={xOf(id)}
                y={yOf(id)}
                width={columns.width}
                place={(field.indexOf.get(id) ?? 0) + 1}
                count={noteIds.length}
                watch={heights.watch}
                Card={cardFor(namesSections, sort === 'hand')}
              />
            ))}
        </ul>
      </WallArea>
      <DragOverlay dropAnimation={null}>
        {held !== null && (
          <div className={styles.held}>
            <NoteCard noteId={held} still />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
};

/** All notes of the board side by side, each as high as its words; nobody needs to know about sections to read it. */
export const WallView = () => (
  <UnlessEmpty>
    <ToolTexts>
      <Cards />
    </ToolTexts>
  </UnlessEmpty>
);
