import { useDroppable } from '@dnd-kit/core';
import { useId } from 'react';
import type { Masonry } from '../../../shared/views/masonry.ts';
import type { DateBlock } from '../../../shared/views/timeline.ts';
import { CardItem } from '../../cards/CardItem.tsx';
import type { CardHeights } from '../../cards/use-card-heights.ts';
import { useText } from '../../i18n/text.ts';
import { useDateWords } from '../../note/date-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CarriableCard } from './CarriableCard.tsx';
import { datePlace } from './drop-places.ts';
import { CARD, MEASURES } from './measures.ts';
import styles from './DateSection.module.css';

type DateSectionProps = {
  block: DateBlock;
  /** Those of its notes that are on the page. */
  shown: readonly string[];
  masonry: Masonry;
  columnWidth: number;
  rail: number;
  headHeight: number;
  watch: CardHeights['watch'];
};

/** One date with its notes; the first date of a year has the year's name above it. */
export const DateSection = ({
  block,
  shown,
  masonry,
  columnWidth,
  rail,
  headHeight,
  watch,
}: DateSectionProps) => {
  const t = useText();
  const titleId = useId();
  const words = useDateWords()(block.date);
  const { setNodeRef, isOver } = useDroppable({ id: datePlace(block.date) });
  const { top, height, noteIds } = block;

  return (
    <>
      {block.isFirstOfYear && (
        <h2 className={styles.year} style={{ top: top - headHeight - MEASURES.year }}>
          {block.year}
        </h2>
      )}
      <section
        ref={setNodeRef}
        aria-labelledby={titleId}
        className={classNames(styles.section, isOver && styles.over)}
        style={{ top: top - headHeight, height: height + headHeight }}
      >
        <h3 id={titleId} className={styles.date}>
          {words}
          <VisuallyHidden>, {t('columns.count', { count: noteIds.length })}</VisuallyHidden>
        </h3>
        <ul data-notes="" aria-labelledby={titleId}>
          {shown.map((id) => (
            <CardItem
              key={id}
              noteId={id}
              x={rail + (masonry.columnOf.get(id) ?? 0) * (columnWidth + CARD.gap)}
              y={(masonry.topOf.get(id) ?? 0) - top + headHeight}
              width={columnWidth}
              place={noteIds.indexOf(id) + 1}
              count={noteIds.length}
              watch={watch}
              Card={CarriableCard}
            />
          ))}
        </ul>
      </section>
    </>
  );
};
