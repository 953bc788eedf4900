import { Suspense } from 'react';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { inRankOrder } from './board-order.ts';
import { BoardGrid } from './BoardGrid.tsx';
import { BreakoutBoards } from './BreakoutBoards.tsx';
import { LastingBoards } from './LastingBoards.tsx';
import type { PeopleAt } from './people-at.ts';
import type { SendCommand } from './use-send.ts';
import { later } from '../ui/later.ts';

const FacilitatedBoards = later(
  async () => (await import('./FacilitatedBoards.tsx')).FacilitatedBoards,
);

const NOBODY_ANYWHERE: PeopleAt = new Map();

type MeetingBoardsProps = { path: string; send: SendCommand };

/**
 * The meeting's boards, then those of its groups, then the network's. The small boards of mingling tables are reached
 * from their tables.
 */
export const MeetingBoards = ({ path, send }: MeetingBoardsProps) => {
  const t = useText();
  const { facilitates, live, meeting, reload } = useStage();
  const peopleAt = live?.peopleAt ?? NOBODY_ANYWHERE;
  const continuous = inRankOrder(meeting.boards.filter((board) => board.continuous));
  const own = inRankOrder(
    meeting.boards.filter(
      ({ continuous: isContinuous, group, table }) =>
        !isContinuous && group === null && table === null,
    ),
  );
  const grid = (
    <BoardGrid boards={own} path={path} peopleAt={peopleAt} language={meeting.language} />
  );

  return (
    <Stack gap={8}>
      <section aria-labelledby="boards">
        <Stack>
          <h2 id="boards">{t('meeting.boards')}</h2>
          {facilitates ? (
            <Suspense fallback={grid}>
              <FacilitatedBoards
                meeting={meeting}
                boards={own}
                path={path}
                peopleAt={peopleAt}
                send={send}
                reload={reload}
              />
            </Suspense>
          ) : own.length === 0 ? (
            <EmptyState
              text={
                meeting.state === 'preparation'
                  ? t('meeting.noBoardsYet')
                  : t('meeting.noBoardsForYou')
              }
            />
          ) : (
            grid
          )}
        </Stack>
      </section>
      <BreakoutBoards path={path} peopleAt={peopleAt} />
      <LastingBoards path={path} peopleAt={peopleAt} />
      {continuous.length > 0 && (
        <section aria-labelledby="continuous">
          <Stack>
            <div>
              <h2 id="continuous">{t('meeting.continuous')}</h2>
              <p>{t('meeting.continuousMeaning')}</p>
            </div>
            <BoardGrid boards={continuous} path={path} peopleAt={peopleAt} />
          </Stack>
        </section>
      )}
      <div>
        <LinkButton to="/desk" look="quiet">
          {t('desk.title')}
        </LinkButton>
      </div>
    </Stack>
  );
};
