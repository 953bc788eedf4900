import { lazy, Suspense } from 'react';
import { Eye } from 'lucide-react';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import type { As } from '../../shared/api/as.ts';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { inRankOrder } from './board-order.ts';
import { BoardGrid } from './BoardGrid.tsx';
import type { PeopleAt } from './people-at.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { StateBanner } from './StateBanner.tsx';
import type { SendCommand } from './use-meeting.ts';

const FacilitatedBoards = lazy(async () => ({
  default: (await import('./FacilitatedBoards.tsx')).FacilitatedBoards,
}));

type MeetingViewProps = {
  meeting: MeetingAnswer;
  as: As;
  send: SendCommand;
  reload: () => void;
  problem: Problem | null;
  /** Who has each board open, by its id. */
  peopleAt: PeopleAt;
};

/** What everybody sees of a meeting; facilitators see their tools where the thing itself is. */
export const MeetingView = ({ meeting, as, send, reload, problem, peopleAt }: MeetingViewProps) => {
  const t = useText();
  const facilitates = as === 'facilitator' && meeting.role === 'facilitator';
  const own = inRankOrder(meeting.boards.filter((board) => !board.continuous));
  const continuous = inRankOrder(meeting.boards.filter((board) => board.continuous));
  const path = `/m/${meeting.id}/${as}`;

  return (
    <Stack gap={8}>
      {meeting.look && (
        <Banner
          icon={<Eye aria-hidden="true" size={20} />}
          action={
            <LinkButton to={`/m/${meeting.id}/facilitator`}>{t('meeting.stopLooking')}</LinkButton>
          }
        >
          {t('meeting.looking')}
        </Banner>
      )}
      <MeetingHeader meeting={meeting} as={as} facilitates={facilitates} reload={reload} />
      <StateBanner meeting={meeting} facilitates={facilitates} send={send} />
      <ProblemBanner problem={problem} />
      <section aria-labelledby="boards">
        <Stack>
          <h2 id="boards">{t('meeting.boards')}</h2>
          {facilitates ? (
            <Suspense
              fallback={
                <BoardGrid
                  boards={own}
                  path={path}
                  peopleAt={peopleAt}
                  language={meeting.language}
                />
              }
            >
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
            <BoardGrid boards={own} path={path} peopleAt={peopleAt} language={meeting.language} />
          )}
        </Stack>
      </section>
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
    </Stack>
  );
};
