import { useDroppable } from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { columnsFor } from '../../../shared/views/masonry.ts';
import {
  createTimelineArranger,
  datesBetween,
  type TimelineDate,
} from '../../../shared/views/timeline.ts';
import { type CardStep, useCardField } from '../../cards/use-card-field.ts';
import { useCardHeights } from '../../cards/use-card-heights.ts';
import { useText } from '../../i18n/text.ts';
import { classNames } from '../../ui/class-names.ts';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useScrollWindow } from '../../ui/use-scroll-window.ts';
import { DateSection } from './DateSection.tsx';
import { OTHER_DATE } from './drop-places.ts';
import { CARD, MEASURES } from './measures.ts';
import styles from './TimelineDates.module.css';

/** Where one lets a note go to choose a date that is not on the timeline yet. */
const OtherDate = () => {
  const t = useText();
  const { setNodeRef, isOver } = useDroppable({ id: OTHER_DATE });
  return (
    <p ref={setNodeRef} className={classNames(styles.other, isOver && styles.over)}>
      {t('views.timeline.dropOther')}
    </p>
  );
};

type TimelineDatesProps = {
  dates: readonly TimelineDate[];
  /** There are notes, with a date or without. */
  hasNotes: boolean;
  scrollerRef: RefObject<HTMLElement | null>;
  isCarrying: boolean;
  /** Alt and an arrow on a note. */
  onStep: (noteId: string, step: CardStep) => void;
};

/** The dates one under another, each with its notes. */
export const TimelineDates = ({
  dates,
  hasNotes,
  scrollerRef,
  isCarrying,
  onStep,
}: TimelineDatesProps) => {
  const t = useText();
  const listRef = useRef<HTMLDivElement>(null);
  const narrow = useMedia(NARROW);
  const { rail, headHeight } = narrow ? MEASURES.narrow : MEASURES.wide;
  const seen = useScrollWindow(scrollerRef, listRef);
  const columns = columnsFor(seen.width - rail, CARD);
  const heights = useCardHeights(columns.width, 0);
  const [arrange] = useState(createTimelineArranger);
  const { blocks, masonry } = useMemo(
    () =>
      arrange({
        dates,
        heightOf: heights.of,
        columnCount: columns.count,
        gap: CARD.gap,
        headHeight,
        yearHeight: MEASURES.year,
        leastHeight: MEASURES.leastDate,
      }),
    [arrange, dates, heights, columns.count, headHeight],
  );
  const field = useCardField({ scrollerRef, listRef, masonry, seen, onStep });
  const shown = new Set(field.shown);
  const inSight = new Set(datesBetween(blocks, seen.top, seen.bottom));

  return (
    <>
      {dates.length === 0 && hasNotes && (
        <p className={styles.empty}>{t('views.timeline.empty')}</p>
      )}
      <div
        ref={listRef}
        role="group"
        aria-label={t('views.timeline.dates')}
        className={styles.dates}
        style={{ height: masonry.height }}
        {...field.handlers}
      >
        {seen.width > 0 &&
          blocks
            .filter((block) => inSight.has(block) || block.noteIds.some((id) => shown.has(id)))
            .map((block) => (
              <DateSection
                key={block.date}
                block={block}
                shown={block.noteIds.filter((id) => shown.has(id))}
                masonry={masonry}
                columnWidth={columns.width}
                rail={rail}
                headHeight={headHeight}
                watch={heights.watch}
              />
            ))}
      </div>
      {isCarrying && <OtherDate />}
    </>
  );
};
