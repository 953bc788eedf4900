import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { Announcements, DragEndEvent, UniqueIdentifier } from '@dnd-kit/core';
import { useCallback } from 'react';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { Language } from '../../shared/lib/language.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { rankAt } from './board-order.ts';
import { BoardTools } from './BoardTools.tsx';
import { DraggableTile } from './DraggableTile.tsx';
import { nextTileAmong } from './next-tile.ts';
import { NOBODY } from './people-at.ts';
import type { PeopleAt } from './people-at.ts';
import type { SendCommand } from './use-send.ts';
import styles from './BoardGrid.module.css';

type ArrangedBoardsProps = {
  boards: readonly BoardCard[];
  path: string;
  peopleAt: PeopleAt;
  language: Language;
  send: SendCommand;
  /** Nothing can be moved or changed now. */
  fixed: boolean;
};

/** Board cards that a facilitator puts in order: by dragging, by keyboard, or from each card's menu. */
export const ArrangedBoards = ({
  boards,
  path,
  peopleAt,
  language,
  send,
  fixed,
}: ArrangedBoardsProps) => {
  const t = useText();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextTileAmong(boards.map(({ id }) => id)) }),
  );

  const move = useCallback(
    async (id: string, index: number) => {
      const rank = rankAt(boards, id, index);
      if (rank === null) return;
      const done = await send({ type: 'board.move', board: id, rank });
      const title = boards.find((board) => board.id === id)?.title ?? '';
      if (done) announce(t('meeting.movedTo', { title, place: index + 1, count: boards.length }));
    },
    [boards, send, t],
  );

  const placeOf = (id: UniqueIdentifier): number => boards.findIndex((board) => board.id === id);
  const titleOf = (id: UniqueIdentifier): string => boards[placeOf(id)]?.title ?? '';
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('meeting.dragStarted', { title: titleOf(active.id) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('meeting.dragOver', {
            title: titleOf(active.id),
            place: placeOf(over.id) + 1,
            count: boards.length,
          })
        : undefined,
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('meeting.dragCancelled', { title: titleOf(active.id) }),
  };

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) void move(String(active.id), placeOf(over.id));
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: t('meeting.dragInstructions') },
      }}
    >
      <ul className={styles.grid}>
        {boards.map((board, index) => (
          <li key={board.id} className={styles.cell}>
            <DraggableTile
              board={board}
              to={`${path}/b/${board.id}`}
              language={language}
              people={peopleAt.get(board.id) ?? NOBODY}
              fixed={fixed}
              tools={
                <BoardTools
                  board={board}
                  send={send}
                  fixed={fixed}
                  onMove={{
                    back: index > 0 ? () => void move(board.id, index - 1) : null,
                    on: index < boards.length - 1 ? () => void move(board.id, index + 1) : null,
                  }}
                />
              }
            />
          </li>
        ))}
      </ul>
    </DndContext>
  );
};
