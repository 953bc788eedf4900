import type { As } from '../../shared/api/as.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { Optional } from '../ui/Optional.tsx';
import { useBoard } from '../board/hooks.ts';
import { later } from '../ui/later.ts';
import styles from './AroundBoard.module.css';

const BoardGathering = later(async () => (await import('./BoardGathering.tsx')).BoardGathering);

type AroundBoardProps = {
  as: As;
  of: BoardsMeeting;
  foot: HTMLElement | null;
  /** The board itself is there to be seen. */
  isSeen: boolean;
};

/**
 * What a meeting that runs adds above and, in `foot`, below one of its boards; the board itself never waits for it. A group's
 * board has its bar in any case, and room for it: the board would move under a press that was meant for a note.
 */
export const AroundBoard = ({ as, of, foot, isSeen }: AroundBoardProps) => {
  const { boardId } = useBoard();
  const { meeting } = of;
  const isGroups = meeting?.boards.some(({ id, group }) => id === boardId && group !== null);
  return (
    <div className={isGroups ? styles.room : undefined}>
      {meeting && isSeen && (
        <Optional>
          <BoardGathering as={as} of={of} meeting={meeting} foot={foot} />
        </Optional>
      )}
    </div>
  );
};
