import { Suspense, useCallback, useState } from 'react';
import type { As } from '../../shared/api/as.ts';
import { BoardProvider } from '../board/BoardProvider.tsx';
import { useConnection } from '../board/hooks.ts';
import { type BoardsMeeting, useOpenBoard } from '../board/use-open-board.ts';
import { CommandsContext, createCommandRegistry } from '../commands/registry.ts';
import { BoardLoading } from './BoardLoading.tsx';
import { BoardScreen } from './BoardScreen.tsx';
import { endingOfConnection, endingOfOpening } from './ending.ts';
import { later } from '../ui/later.ts';

const BoardEnding = later(async () => (await import('./BoardEnding.tsx')).BoardEnding);

type Place = { meetingId: string; as: As; boardId: string };

type OpenedProps = Place & { of: BoardsMeeting; onRetry: () => void };

/** A board that is open until the server says that it can't be any more. */
const OpenedBoard = ({ of, onRetry, ...place }: OpenedProps) => {
  const ending = endingOfConnection(
    useConnection(({ ended }) => ended),
    of.meeting,
  );
  if (ending) return <BoardEnding {...place} ending={ending} onRetry={onRetry} />;
  return <BoardScreen as={place.as} of={of} />;
};

const OpeningBoard = ({ onRetry, ...place }: Place & { onRetry: () => void }) => {
  const opened = useOpenBoard(place.meetingId, place.boardId, place.as);
  const [registry] = useState(createCommandRegistry);
  switch (opened.status) {
    case 'opening':
      return <BoardLoading />;
    case 'failed':
      return <BoardEnding {...place} ending={endingOfOpening(opened)} onRetry={onRetry} />;
    case 'open':
      return (
        <BoardProvider board={opened.board}>
          <CommandsContext value={registry}>
            <OpenedBoard {...place} of={opened} onRetry={onRetry} />
          </CommandsContext>
        </BoardProvider>
      );
  }
};

/** The page of one board, as the tab's role. It opens anew whenever there is a reason to think that it now can. */
export const BoardPage = (place: Place) => {
  const [attempt, setAttempt] = useState(1);
  const onRetry = useCallback(() => setAttempt((before) => before + 1), []);
  return (
    <Suspense fallback={<BoardLoading />}>
      <OpeningBoard key={attempt} {...place} onRetry={onRetry} />
    </Suspense>
  );
};
