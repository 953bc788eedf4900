import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Announcements, DragEndEvent, UniqueIdentifier } from '@dnd-kit/core';
import { movePart, removePart } from '../../shared/meeting/agenda/steps.ts';
import type { TimedPart } from '../../shared/meeting/agenda/times.ts';
import { useText } from '../i18n/text.ts';
import { nextTileAmong } from '../meeting/next-tile.ts';
import type { SendCommand } from '../meeting/use-send.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/toast.ts';
import { AddPart } from './AddPart.tsx';
import { AgendaSaveState } from './AgendaSaveState.tsx';
import { EditableRow } from './EditableRow.tsx';
import { useAgendaEdits } from './use-agenda-edits.ts';
import styles from './AgendaEditor.module.css';

type AgendaEditorProps = {
  timed: readonly TimedPart[];
  /** How many minutes the programme goes on after the meeting's end. */
  over: number;
  send: SendCommand;
  /** The programme begins here: the field for its first part waits for words. */
  startsWithNew: boolean;
  onDone: () => void;
};

/** The programme as facilitators write it: every field where it is read, order by dragging, by keys, or from menus. */
export const AgendaEditor = ({ timed, over, send, startsWithNew, onDone }: AgendaEditorProps) => {
  const t = useText();
  const showToast = useToast();
  const { write, takeBack, undo, redo } = useAgendaEdits();
  const parts = timed.map(({ part }) => part);
  const count = parts.length;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextTileAmong(parts.map(({ id }) => id)) }),
  );

  const placeOf = (id: UniqueIdentifier): number => parts.findIndex((part) => part.id === id);
  const titleOf = (id: UniqueIdentifier): string => parts[placeOf(id)]?.title ?? '';

  const move = (id: string, index: number) => {
    const title = titleOf(id);
    if (write(movePart(parts, id, index))) {
      announce(t('agenda.movedTo', { title, place: index + 1, count }));
    }
  };

  const remove = (id: string) => {
    const title = titleOf(id);
    const step = write(removePart(id));
    if (step) showToast({ text: t('agenda.removed', { title }), undo: () => takeBack(step) });
  };

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('agenda.dragStarted', { title: titleOf(active.id) }),
    onDragOver: ({ active, over: place }) =>
      place
        ? t('agenda.dragOver', {
            title: titleOf(active.id),
            place: placeOf(place.id) + 1,
            count,
          })
        : undefined,
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('agenda.dragCancelled', { title: titleOf(active.id) }),
  };

  const onDragEnd = ({ active, over: place }: DragEndEvent) => {
    if (place) move(String(active.id), placeOf(place.id));
  };

  return (
    <div className={styles.editor}>
      <div className={styles.tools}>
        <AgendaSaveState />
        <Button look="quiet" size="small" disabled={!undo} onClick={() => undo?.()}>
          {t('agenda.undo')}
        </Button>
        <Button look="quiet" size="small" disabled={!redo} onClick={() => redo?.()}>
          {t('agenda.redo')}
        </Button>
        <Button look="primary" size="small" onClick={onDone}>
          {t('agenda.done')}
        </Button>
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t('agenda.dragInstructions') },
        }}
      >
        <ol className={styles.list}>
          {timed.map((each, index) => (
            <EditableRow
              key={each.part.id}
              timed={each}
              write={write}
              send={send}
              onRemove={() => remove(each.part.id)}
              onMove={{
                back: index > 0 ? () => move(each.part.id, index - 1) : null,
                on: index < count - 1 ? () => move(each.part.id, index + 1) : null,
              }}
            />
          ))}
        </ol>
      </DndContext>
      {over > 0 && <p className={styles.remark}>{t('agenda.over', { minutes: over })}</p>}
      <AddPart parts={parts} write={write} takesFocus={startsWithNew} />
    </div>
  );
};
