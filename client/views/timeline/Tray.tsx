import { useDroppable } from '@dnd-kit/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { columnsFor } from '../../../shared/views/masonry.ts';
import { CardItem } from '../../cards/CardItem.tsx';
import { type CardStep, useCardField } from '../../cards/use-card-field.ts';
import { useCardHeights } from '../../cards/use-card-heights.ts';
import { useCardReadingPlace } from '../../cards/use-card-reading-place.ts';
import { useMasonry } from '../../cards/use-masonry.ts';
import { WHOLE_BOARD } from '../../find/find.ts';
import { WaitingNotes } from '../../find/WaitingNotes.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { useText } from '../../i18n/text.ts';
import { BoardWritingBox } from '../../note/BoardWritingBox.tsx';
import { onReveal } from '../../note/reveal.ts';
import { classNames } from '../../ui/class-names.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useScrollWindow } from '../../ui/use-scroll-window.ts';
import { UndatedCard } from './CarriableCard.tsx';
import { TRAY } from './drop-places.ts';
import { CARD } from './measures.ts';
import styles from './Tray.module.css';

/** The button under a card. */
const BUTTON = 36;

type UndatedProps = {
  noteIds: readonly string[];
  scrollerRef: RefObject<HTMLElement | null>;
  labelledBy: string;
  /** Alt and an arrow on a note. */
  onStep: (noteId: string, step: CardStep) => void;
};

const Undated = ({ noteIds, scrollerRef, labelledBy, onStep }: UndatedProps) => {
  const listRef = useRef<HTMLUListElement>(null);
  const seen = useScrollWindow(scrollerRef, listRef);
  const columns = columnsFor(seen.width, CARD);
  const heights = useCardHeights(columns.width, BUTTON);
  const { masonry } = useMasonry({
    ids: noteIds,
    columnCount: columns.count,
    gap: CARD.gap,
    heights,
    occasion: '',
  });
  const field = useCardField({ scrollerRef, listRef, masonry, seen, onStep });
  useCardReadingPlace(WHOLE_BOARD, { scrollerRef, listRef, masonry });
  return (
    <ul
      ref={listRef}
      data-notes=""
      aria-labelledby={labelledBy}
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
            Card={UndatedCard}
          />
        ))}
    </ul>
  );
};

/** Folded until one looks for something in it, or is brought to it. */
const useUnfolding = (noteIds: readonly string[]) => {
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      onReveal(({ note }) => {
        if (note !== null && noteIds.includes(note)) setOpen(true);
      }),
    [noteIds],
  );
  return { open: isOpen, onToggle: setOpen };
};

type TrayProps = Pick<UndatedProps, 'onStep'> & {
  noteIds: readonly string[];
  /** What is said where there are none. */
  nothing: MessageKey;
  /** The scroller that it stands in; `null`: it has one of its own. */
  within: RefObject<HTMLElement | null> | null;
};

/** Notes without a date, and the box in which new ones begin: they have none yet either. */
export const Tray = ({ noteIds, nothing, within, onStep }: TrayProps) => {
  const t = useText();
  const titleId = useId();
  const ownRef = useRef<HTMLElement>(null);
  const { setNodeRef, isOver } = useDroppable({ id: TRAY });
  const unfolding = useUnfolding(noteIds);
  const title = t('views.timeline.undated', { count: noteIds.length });
  const box = (
    <div className={styles.box}>
      <BoardWritingBox />
      <WaitingNotes listId={WHOLE_BOARD} />
    </div>
  );

  if (within) {
    return (
      <section ref={setNodeRef} aria-labelledby={titleId} className={styles.within}>
        {box}
        <Disclosure title={title} {...unfolding}>
          <h2 id={titleId} hidden>
            {title}
          </h2>
          <Undated noteIds={noteIds} scrollerRef={within} labelledBy={titleId} onStep={onStep} />
        </Disclosure>
      </section>
    );
  }
  return (
    <section
      ref={(element) => {
        ownRef.current = element;
        setNodeRef(element);
      }}
      aria-labelledby={titleId}
      className={classNames(styles.tray, isOver && styles.over)}
    >
      {box}
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {noteIds.length === 0 && <p className={styles.empty}>{t(nothing)}</p>}
      <Undated noteIds={noteIds} scrollerRef={ownRef} labelledBy={titleId} onStep={onStep} />
    </section>
  );
};
