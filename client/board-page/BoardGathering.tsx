import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import { useBoard, useBoardInfo, useConnection } from '../board/hooks.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { createPortal } from 'react-dom';
import { ConductorPlace } from '../conductor/ConductorPlace.tsx';
import { FrozenLine } from '../conductor/FrozenLine.tsx';
import { PhaseLine } from '../conductor/PhaseLine.tsx';
import { GroupBar } from '../groups/GroupBar.tsx';
import { groupOfBoard } from '../groups/reading.ts';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { LiveBar } from '../live/LiveBar.tsx';
import { ClosingLine } from '../meeting/ClosingLine.tsx';
import { BoardStage } from '../meeting-stage/BoardStage.tsx';
import { FollowMeeting } from '../meeting-stage/FollowMeeting.tsx';
import { GroupTitles } from '../report/GroupTitles.tsx';
import { LiftTool } from '../report/LiftTool.tsx';
import { Votes } from '../votes/Votes.tsx';
import { SecretBar } from '../secret/SecretBar.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { Optional } from '../ui/Optional.tsx';
import { later } from '../ui/later.ts';
import styles from './BoardGathering.module.css';

const AttentionTools = later(
  async () => (await import('../attention/AttentionTools.tsx')).AttentionTools,
);

const PinView = later(async () => (await import('./PinView.tsx')).PinView);

const TopicTools = later(async () => (await import('../templates/TopicTools.tsx')).TopicTools);

const NamelessDesk = later(async () => (await import('../nameless/NamelessDesk.tsx')).NamelessDesk);

const ModerationTools = later(
  async () => (await import('../moderation/ModerationTools.tsx')).ModerationTools,
);
const ReportTool = later(async () => (await import('../moderation/ReportTool.tsx')).ReportTool);

type BoardGatheringProps = {
  as: As;
  of: BoardsMeeting;
  meeting: MeetingAnswer;
  /** Below the board. */
  foot: HTMLElement | null;
};

/** Nobody is moved away from words that are still on their way. */
const FollowFromBoard = ({ boardId }: { boardId: string }) => {
  const isSaved = useConnection(({ saving }) => saving.kind === 'saved');
  return <FollowMeeting boardId={boardId} isSaved={isSaved} />;
};

const Bars = ({ foot }: Pick<BoardGatheringProps, 'foot'>) => {
  const { boardId } = useBoard();
  const { suggestsTopics } = useBoardInfo();
  const { live, facilitates, takesPart } = useStage();
  const group = live && groupOfBoard(live, boardId);
  const isOwn = live?.boards.some(({ id, continuous }) => id === boardId && !continuous) ?? false;
  return (
    <div className={styles.bars}>
      {live && group ? <GroupBar live={live} group={group} /> : <LiveBar boardId={boardId} />}
      <PhaseLine boardId={boardId} />
      <FrozenLine />
      <ClosingLine boardId={boardId} />
      {live && <GroupTitles groups={live.groups} />}
      {live && group && <LiftTool live={live} group={group} />}
      <Votes />
      {live && facilitates && (
        <Optional>
          <AttentionTools />
        </Optional>
      )}
      {facilitates && isOwn && (
        <Optional>
          <PinView />
        </Optional>
      )}
      {live && facilitates && suggestsTopics === true && (
        <Optional>
          <TopicTools live={live} />
        </Optional>
      )}
      {facilitates && (
        <Optional>
          <ModerationTools />
        </Optional>
      )}
      {takesPart && (
        <Optional>
          <ReportTool />
          <NamelessDesk />
        </Optional>
      )}
      <SecretBar />
      <FollowFromBoard boardId={boardId} />
      {foot && createPortal(<ConductorPlace boardId={boardId} />, foot)}
    </div>
  );
};

/** What the meeting adds above one of its boards: the group's bar, what goes on, and the ways it moves people. */
export const BoardGathering = ({ as, of, meeting, foot }: BoardGatheringProps) => {
  const { people } = useBoard();
  return (
    <GatheringTexts>
      <BoardStage
        meeting={meeting}
        document={of.gathering}
        people={people}
        as={as}
        reload={of.reload}
      >
        <Bars foot={foot} />
      </BoardStage>
    </GatheringTexts>
  );
};
