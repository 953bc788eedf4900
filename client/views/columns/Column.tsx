import { useDroppable } from '@dnd-kit/core';
import { memo, useId, useMemo, useRef } from 'react';
import { useBoard, useMay, useNoteIds, useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import { WritingBox } from '../../note/WritingBox.tsx';
import { WritingNow } from '../../note/WritingNow.tsx';
import { ColumnHeader } from './ColumnHeader.tsx';
import { NoteList } from './NoteList.tsx';
import { SteadyScroll } from './SteadyScroll.tsx';
import styles from './Column.module.css';

/** One section: its title and prompt, the box to write in, its notes. '' shows the notes of no section. */
export const Column = memo(({ sectionId }: { sectionId: string }) => {
  const titleId = useId();
  const noteIds = useNoteIds(sectionId);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const data = useMemo(() => ({ section: sectionId }), [sectionId]);
  const { setNodeRef } = useDroppable({ id: `column:${sectionId}`, data });

  return (
    <section
      ref={setNodeRef}
      data-section={sectionId}
      aria-labelledby={titleId}
      className={styles.column}
    >
      <div ref={scrollerRef} className={styles.scroller}>
        <ColumnHeader sectionId={sectionId} titleId={titleId} count={noteIds.length} />
        {sectionId !== '' && (
          <div className={styles.box}>
            <WritingBox
              sectionId={sectionId}
              onPosted={() => scrollerRef.current?.scrollTo({ top: 0 })}
            />
            <div className={styles.writing}>
              <WritingNow targetId={sectionId} />
            </div>
          </div>
        )}
        {noteIds.length === 0 && <EmptyColumn sectionId={sectionId} />}
        <SteadyScroll scrollerRef={scrollerRef}>
          <NoteList sectionId={sectionId} noteIds={noteIds} labelledBy={titleId} />
        </SteadyScroll>
      </div>
    </section>
  );
});
Column.displayName = 'Column';

/** An empty section teaches with one sentence. */
const EmptyColumn = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const { personId } = useBoard();
  const isLocked = useSection(sectionId)?.locked ?? false;
  const mayWrite = useMay(useMemo(() => newNoteChange(sectionId, personId), [sectionId, personId]));
  const words = mayWrite.ok
    ? 'columns.emptySection'
    : isLocked
      ? 'columns.emptyLocked'
      : 'columns.emptyReadOnly';
  return <p className={styles.empty}>{t(words)}</p>;
};
