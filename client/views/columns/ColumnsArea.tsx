import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Announcements, KeyboardCodes } from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { NoteCard } from '../../note/NoteCard.tsx';
import { CarriedContext, createCarriedStore } from './carried.ts';
import { slotUnderPointer } from './slot-under-pointer.ts';
import { useNoteDrag } from './use-note-drag.ts';
import { useNoteKeys } from './use-note-keys.ts';
import styles from './ColumnsArea.module.css';

/** We speak ourselves, at every slot and in the reader's language; the library's own sentences stay unsaid. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** A mouse moves this far before it is a drag and not a click. */
const MOUSE = { activationConstraint: { distance: 6 } };
/** A finger rests this long before it is a drag and not a scroll. */
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } };
/** Enter lifts nothing: it opens the note for editing. */
const KEYS: KeyboardCodes = {
  start: ['Space'],
  cancel: ['Escape'],
  end: ['Space', 'Enter', 'Tab'],
};

type ColumnsAreaProps = { className?: string | undefined; children: ReactNode };

/** Where notes are carried from slot to slot (by mouse, by a finger that rests a moment, by keys) and walked by arrows. */
export const ColumnsArea = ({ className, children }: ColumnsAreaProps) => {
  const t = useText();
  const areaRef = useRef<HTMLDivElement>(null);
  const [store] = useState(createCarriedStore);
  const { held, handlers, coordinateGetter } = useNoteDrag(store, areaRef);
  const onKeyDown = useNoteKeys(store, areaRef);
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, { coordinateGetter, keyboardCodes: KEYS, scrollBehavior: 'auto' }),
  );
  const accessibility = useMemo(
    () => ({
      announcements: SILENT,
      screenReaderInstructions: { draggable: t('columns.liftHelp') },
    }),
    [t],
  );

  return (
    <CarriedContext value={store}>
      <DndContext
        sensors={sensors}
        collisionDetection={slotUnderPointer}
        accessibility={accessibility}
        {...handlers}
      >
        <div
          ref={areaRef}
          role="group"
          aria-label={t('columns.label')}
          className={className}
          onKeyDown={onKeyDown}
        >
          {children}
        </div>
        <DragOverlay dropAnimation={null}>
          {held !== null && (
            <div className={styles.held}>
              <NoteCard noteId={held} still />
            </div>
          )}
        </DragOverlay>
      </DndContext>
    </CarriedContext>
  );
};
