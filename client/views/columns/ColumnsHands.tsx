import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Announcements, KeyboardCodes } from '@dnd-kit/core';
import { Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { useCluster } from '../../clusters/use-runs.ts';
import { useText } from '../../i18n/text.ts';
import { ToolTexts } from '../../i18n/ToolTexts.tsx';
import { NoteCard } from '../../note/NoteCard.tsx';
import { type CarriedStore, useCarriedCluster, useColumnsHere } from './carried.ts';
import { CarriedCluster } from './CarriedCluster.tsx';
import { draggedCluster } from './dragged.ts';
import type { Grip } from './grip.ts';
import { slotUnderPointer } from './slot-under-pointer.ts';
import { useNoteDrag } from './use-note-drag.ts';
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

/** What the library calls the sensors' listeners. */
const LISTENERS: Readonly<Record<string, string>> = {
  mousedown: 'onMouseDown',
  touchstart: 'onTouchStart',
  keydown: 'onKeyDown',
};

/** The library knows of one thing to lift: whichever note the hand has hold of. */
const HAND = 'hand';

type HandsProps = { store: CarriedStore; areaRef: RefObject<HTMLElement | null>; grip: Grip };

/** Carries notes from slot to slot: by mouse, by a finger that rests a moment, by keys. Comes after the columns. */
export const ColumnsHands = ({ store, areaRef, grip }: HandsProps) => {
  const t = useText();
  const { held, handlers, coordinateGetter } = useNoteDrag(store, areaRef);
  const columns = useColumnsHere();
  const clusterId = useCarriedCluster();
  const findSlot = useMemo(() => slotUnderPointer(() => store.getState().noteId), [store]);
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
    <DndContext
      sensors={sensors}
      collisionDetection={findSlot}
      accessibility={accessibility}
      {...handlers}
    >
      {[...columns].map(([section, column]) => (
        <DropColumn key={section} section={section} column={column} />
      ))}
      <HandOnNotes store={store} grip={grip} />
      <DragOverlay dropAnimation={null}>
        {held !== null && (
          <div className={styles.held}>
            <NoteCard noteId={held} still />
          </div>
        )}
        {clusterId !== null && <HeldCluster clusterId={clusterId} />}
      </DragOverlay>
      <Suspense>
        <ToolTexts>
          <CarriedCluster store={store} areaRef={areaRef} />
        </ToolTexts>
      </Suspense>
    </DndContext>
  );
};

const HeldCluster = ({ clusterId }: { clusterId: string }) => {
  const t = useText();
  const title = useCluster(clusterId)?.title || t('note.clusterUntitled');
  return (
    <p dir="auto" aria-hidden="true" className={styles.heldCluster}>
      {title}
    </p>
  );
};

type DropColumnProps = { section: string; column: HTMLElement };

const DropColumn = ({ section, column }: DropColumnProps) => {
  const data = useMemo(() => ({ section }), [section]);
  const { setNodeRef } = useDroppable({ id: `column:${section}`, data });
  useLayoutEffect(() => setNodeRef(column), [setNodeRef, column]);
  return null;
};

/**
 * The one thing that the library can lift is put on the note that is pressed. One for each note would cost each of them a
 * subscription, and all of them a rendering whenever something is lifted or carried over another column.
 */
const HandOnNotes = ({ store, grip }: Pick<HandsProps, 'store' | 'grip'>) => {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id: HAND });
  const help = attributes['aria-describedby'];
  const latest = useRef(listeners);
  useLayoutEffect(() => {
    latest.current = listeners;
  });

  useLayoutEffect(() => {
    grip.come((press, note) => {
      const { note: noteId, head } = note.dataset;
      store.setState({ pressed: noteId ?? (head === undefined ? null : draggedCluster(head)) });
      setNodeRef(note);
      setActivatorNodeRef(note);
      latest.current?.[LISTENERS[press.type] ?? '']?.(press);
    });
    store.setState({ help });
    return () => {
      grip.go();
      store.setState({ help: null });
    };
  }, [grip, store, help, setNodeRef, setActivatorNodeRef]);

  return null;
};
