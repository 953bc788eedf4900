import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import { useBoard } from '../board/hooks.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { BoardStage } from '../meeting-stage/BoardStage.tsx';
import { OpenVoteDialog } from '../votes/OpenVoteDialog.tsx';

type OpenVoteProps = {
  as: As;
  of: BoardsMeeting;
  meeting: MeetingAnswer;
  onClose: () => void;
};

/** Opens a vote on the board that is open. */
export const OpenVote = ({ as, of, meeting, onClose }: OpenVoteProps) => {
  const { boardId, people } = useBoard();
  return (
    <GatheringTexts>
      <BoardStage
        meeting={meeting}
        document={of.gathering}
        people={people}
        as={as}
        reload={of.reload}
      >
        <OpenVoteDialog boardId={boardId} onClose={onClose} />
      </BoardStage>
    </GatheringTexts>
  );
};
