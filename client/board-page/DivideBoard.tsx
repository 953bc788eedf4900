import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import { useBoard } from '../board/hooks.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { DivideDialog } from '../groups/DivideDialog.tsx';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { BoardStage } from '../meeting-stage/BoardStage.tsx';

type DivideBoardProps = {
  as: As;
  of: BoardsMeeting;
  meeting: MeetingAnswer;
  onClose: () => void;
};

/** Divides the meeting into groups, each with a copy of the open board. */
export const DivideBoard = ({ as, of, meeting, onClose }: DivideBoardProps) => {
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
        <DivideDialog boardId={boardId} onClose={onClose} />
      </BoardStage>
    </GatheringTexts>
  );
};
