import type { As } from '../../shared/api/as.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { Optional } from '../ui/Optional.tsx';
import { later } from '../ui/later.ts';

const BoardGathering = later(async () => (await import('./BoardGathering.tsx')).BoardGathering);

type AroundBoardProps = { as: As; of: BoardsMeeting; foot: HTMLElement | null };

/** What a meeting that runs adds above and, in `foot`, below one of its boards; the board itself never waits for it. */
export const AroundBoard = ({ as, of, foot }: AroundBoardProps) =>
  of.meeting && (
    <Optional>
      <BoardGathering as={as} of={of} meeting={of.meeting} foot={foot} />
    </Optional>
  );
