import { useCallback, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useBoard, useMay, useSection } from '../../board/hooks.ts';
import { useUnfolded } from '../../clusters/folded.ts';
import { useRuns } from '../../clusters/use-runs.ts';
import { readingPlaceIn } from '../../find/reading-place.ts';
import { useReadingPlace, useShownNotes } from '../../find/use-find.ts';
import { useHiddenRest } from '../../find/use-hidden-rest.ts';
import { WaitingNotes } from '../../find/WaitingNotes.tsx';
import { useText } from '../../i18n/text.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import { WritingBox } from '../../note/WritingBox.tsx';
import { useSectionTitle } from '../../note/section-title.ts';
import { WritingNow } from '../../note/WritingNow.tsx';
import { headingId } from './outline-ids.ts';
import { OutlineCluster } from './OutlineCluster.tsx';
import { OutlineNote } from './OutlineNote.tsx';
import { OutlineSectionHeader } from './OutlineSectionHeader.tsx';
import { PageTurner } from './PageTurner.tsx';
import { useStepNote } from './use-step-note.ts';
import { usePage } from './use-page.ts';
import styles from './OutlineSection.module.css';

/** A heading, what it asks, where to write, and its notes. `sectionId` '' is the place of notes without a section. */
export const OutlineSection = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const { personId } = useBoard();
  const titleOf = useSectionTitle();
  const isSection = useSection(sectionId) !== null;
  const { noteIds, all, total } = useShownNotes(sectionId);
  const listRef = useRef<HTMLUListElement>(null);
  useReadingPlace(
    sectionId,
    useCallback(() => readingPlaceIn(listRef.current), []),
  );
  const mayWrite = useMay(useMemo(() => newNoteChange(sectionId, personId), [sectionId, personId]));
  // Whom the lock keeps out learns it from the writing box.
  const boxSaysLocked = !mayWrite.ok && mayWrite.error === 'sectionLocked';
  const id = headingId(sectionId);
  const page = usePage({ all, noteIds });
  const runs = useRuns(page.onPage);
  const shown = useMemo(() => new Set(page.noteIds), [page.noteIds]);
  useHiddenRest(listRef, { all: page.onPage, noteIds: useUnfolded(page.noteIds) });
  const { onKeyDown } = useStepNote(sectionId);
  const { turn } = page;
  const place = t('outline.page', {
    from: page.start + 1,
    to: page.start + page.noteIds.length,
    count: noteIds.length,
  });

  const turnTo = (step: -1 | 1): void => {
    // Rendered at once, so that the first note of the page is there to go to.
    flushSync(() => turn?.(step));
    listRef.current?.querySelector<HTMLElement>('[data-note]')?.focus();
  };
  const noteItem = (noteId: string) => (
    <OutlineNote key={noteId} noteId={noteId} sectionId={sectionId} />
  );
  return (
    <section aria-labelledby={id} data-section={sectionId} className={styles.section}>
      <OutlineSectionHeader
        sectionId={sectionId}
        count={total}
        shown={noteIds.length}
        saysLocked={!boxSaysLocked}
      />
      {isSection && <WritingBox sectionId={sectionId} />}
      {isSection && <WritingNow targetId={sectionId} />}
      <WaitingNotes listId={sectionId} />
      {noteIds.length === 0 ? (
        <p className={styles.empty}>{t(total > 0 ? 'columns.noMatch' : 'columns.emptyReadOnly')}</p>
      ) : (
        <>
          {turn && <p className={styles.place}>{place}</p>}
          <ul
            ref={listRef}
            data-notes={sectionId}
            aria-labelledby={id}
            className={styles.notes}
            onKeyDown={onKeyDown}
          >
            {runs.map((run) =>
              run.cluster === null ? (
                run.noteIds.map(noteItem)
              ) : (
                <OutlineCluster
                  key={`cluster:${run.cluster}`}
                  clusterId={run.cluster}
                  count={run.noteIds.filter((noteId) => shown.has(noteId)).length}
                >
                  {run.noteIds.map(noteItem)}
                </OutlineCluster>
              ),
            )}
          </ul>
          {turn && <PageTurner page={page} section={titleOf(sectionId)} onTurn={turnTo} />}
        </>
      )}
    </section>
  );
};
