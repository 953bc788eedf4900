import { lazy } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { patiently } from '../ui/patiently.ts';
import { Optional } from '../ui/Optional.tsx';

const BoardGathering = lazy(async () => ({
  default: (await patiently(() => import('./BoardGathering.tsx'))).BoardGathering,
}));

type AroundBoardProps = { as: As; of: BoardsMeeting; foot: HTMLElement | null };

/** What a meeting that runs adds above and, in `foot`, below one of its boards; the board itself never waits for it. */
export const AroundBoard = ({ as, of, foot }: AroundBoardProps) =>
  of.meeting && (
    <Optional>
      <BoardGathering as={as} of={of} meeting={of.meeting} foot={foot} />
    </Optional>
  );
