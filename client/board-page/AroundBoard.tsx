import { lazy } from 'react';
import type { As } from '../../shared/api/as.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { Optional } from '../ui/Optional.tsx';

const BoardGathering = lazy(async () => ({
  default: (await import('./BoardGathering.tsx')).BoardGathering,
}));

/** What a meeting that runs adds above one of its boards; the board itself never waits for it. */
export const AroundBoard = ({ as, of }: { as: As; of: BoardsMeeting }) =>
  of.meeting && (
    <Optional>
      <BoardGathering as={as} of={of} meeting={of.meeting} />
    </Optional>
  );
