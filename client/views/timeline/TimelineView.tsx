import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useMemo, useRef } from 'react';
import { timelineOf } from '../../../shared/views/timeline.ts';
import type { Note } from '../../../shared/board/records/note.ts';
import { useNoteValues } from '../../board/note-values.ts';
import { useCardSensors } from '../../cards/card-sensors.ts';
import { WHOLE_BOARD } from '../../find/find.ts';
import { useReadingOrder, useShownNotes } from '../../find/use-find.ts';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import type { MessageKey } from '../../i18n/keys.ts';
import { DateDialog } from '../../note/DateDialog.tsx';
import { NoteCard } from '../../note/NoteCard.tsx';
import { UnlessEmpty } from '../../section/EmptyBoard.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { AskDateContext } from './ask-date.ts';
import { placeUnderPointer } from './place-under-pointer.ts';
import { TimelineDates } from './TimelineDates.tsx';
import { Tray } from './Tray.tsx';
import { useDateDrag } from './use-date-drag.ts';
import styles from './TimelineView.module.css';

const dateOf = ({ date }: Note): string | undefined => date;

/** Why the tray is empty. */
const whyNone = (shown: number, total: number): MessageKey => {
  if (total === 0) return 'views.noNotes';
  return shown === 0 ? 'views.noneFound' : 'views.timeline.noUndated';
};

const Timeline = () => {
  const narrow = useMedia(NARROW);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const { noteIds, total } = useShownNotes(WHOLE_BOARD);
  const dates = useNoteValues(dateOf);
  const timeline = useMemo(() => timelineOf(noteIds, (id) => dates.get(id)), [noteIds, dates]);
  useReadingOrder(() => {
    const dated = timeline.dates.flatMap((date) => date.noteIds);
    return narrow ? [...timeline.undated, ...dated] : [...dated, ...timeline.undated];
  });
  const { held, asked, askDate, step, handlers, closeDialog } = useDateDrag(timeline.dates);
  const sensors = useCardSensors();
  const tray = (
    <Tray
      noteIds={timeline.undated}
      onStep={step}
      nothing={whyNone(noteIds.length, total)}
      within={narrow ? scrollerRef : null}
    />
  );

  return (
    <DndContext sensors={sensors} collisionDetection={placeUnderPointer} {...handlers}>
      <AskDateContext value={askDate}>
        <div className={styles.view}>
          <div ref={scrollerRef} className={styles.line}>
            {narrow && tray}
            <TimelineDates
              hasNotes={noteIds.length > 0}
              dates={timeline.dates}
              scrollerRef={scrollerRef}
              isCarrying={held !== null}
              onStep={step}
            />
          </div>
          {!narrow && tray}
        </div>
      </AskDateContext>
      <DragOverlay dropAnimation={null}>
        {held !== null && (
          <div className={styles.held}>
            <NoteCard noteId={held} still />
          </div>
        )}
      </DragOverlay>
      {asked && (
        <DateDialog noteId={asked.noteId} suggested={asked.suggested} onClose={closeDialog} />
      )}
    </DndContext>
  );
};

/** Notes on their dates, as exactly as these are known, and those without one beside them. */
export const TimelineView = () => (
  <UnlessEmpty>
    <ToolTexts>
      <Timeline />
    </ToolTexts>
  </UnlessEmpty>
);
