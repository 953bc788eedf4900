import { memo, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useBoard, useMay, useSection } from '../../board/hooks.ts';
import { readingPlaceIn } from '../../find/reading-place.ts';
import { useReadingPlace, useShownNotes } from '../../find/use-find.ts';
import { WaitingNotes } from '../../find/WaitingNotes.tsx';
import { useText } from '../../i18n/text.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import { WritingBox } from '../../note/WritingBox.tsx';
import { WritingNow } from '../../note/WritingNow.tsx';
import { useColumnHere } from './carried.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import { createNearSight, NearSightContext } from './near-sight.ts';
import { NoteList } from './NoteList.tsx';
import { SteadyScroll } from './SteadyScroll.tsx';
import styles from './Column.module.css';

/** More notes than these are whole only near what is seen. */
const LONG = 60;

type ColumnProps = {
  sectionId: string;
  /** Left out where columns can't be folded away. */
  onCollapse?: () => void;
};

/** One section: its title and prompt, the box to write in, its notes. '' shows the notes of no section. */
export const Column = memo(({ sectionId, onCollapse }: ColumnProps) => {
  const titleId = useId();
  const { noteIds, all, total, sort } = useShownNotes(sectionId);
  const scrollerRef = useRef<HTMLDivElement>(null);
  // Once it was long its notes go on as they are: whole ones that became few would all be made anew.
  const [isLong, setLong] = useState(noteIds.length > LONG);
  if (!isLong && noteIds.length > LONG) setLong(true);
  const [nearSight] = useState(createNearSight);
  const readingPlace = useCallback(
    () => readingPlaceIn(scrollerRef.current?.querySelector('[data-notes]') ?? null),
    [],
  );
  useReadingPlace(sectionId, readingPlace);
  const columnRef = useColumnHere(sectionId);

  return (
    <section
      ref={columnRef}
      data-section={sectionId}
      aria-labelledby={titleId}
      className={styles.column}
    >
      <div ref={scrollerRef} data-scroller="" className={styles.scroller}>
        <ColumnHeader
          sectionId={sectionId}
          titleId={titleId}
          shown={noteIds.length}
          count={total}
          onCollapse={onCollapse}
        />
        {sectionId !== '' && (
          <div className={styles.box}>
            <WritingBox
              sectionId={sectionId}
              onPosted={() => scrollerRef.current?.scrollTo({ top: 0 })}
            />
            <div className={styles.writing}>
              <WritingNow targetId={sectionId} />
            </div>
            <WaitingNotes listId={sectionId} />
          </div>
        )}
        {noteIds.length === 0 && <EmptyColumn sectionId={sectionId} isFiltered={total > 0} />}
        <NearSightContext value={isLong ? nearSight : null}>
          <SteadyScroll scrollerRef={scrollerRef}>
            <NoteList
              sectionId={sectionId}
              all={all}
              noteIds={noteIds}
              isSorted={sort !== 'hand'}
              labelledBy={titleId}
            />
          </SteadyScroll>
        </NearSightContext>
      </div>
    </section>
  );
});
Column.displayName = 'Column';

type EmptyColumnProps = { sectionId: string; isFiltered: boolean };

/** An empty section teaches with one sentence. */
const EmptyColumn = ({ sectionId, isFiltered }: EmptyColumnProps) => {
  const t = useText();
  const { personId } = useBoard();
  const isLocked = useSection(sectionId)?.locked ?? false;
  const mayWrite = useMay(useMemo(() => newNoteChange(sectionId, personId), [sectionId, personId]));
  if (isFiltered) return <p className={styles.empty}>{t('columns.noMatch')}</p>;
  const words = mayWrite.ok
    ? 'columns.emptySection'
    : isLocked
      ? 'columns.emptyLocked'
      : 'columns.emptyReadOnly';
  return (
    // Where nothing can be written, keys reach this: else they could not scroll to what is beyond the edge.
    <p className={styles.empty} tabIndex={mayWrite.ok ? undefined : 0}>
      {t(words)}
    </p>
  );
};
