import type { As } from '../../shared/api/as.ts';
import { useAccess, useBoard } from '../board/hooks.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { PublishBoard } from '../exports/PublishBoard.tsx';

/** Takes the open board along. */
export const ExportBoard = ({ as, onClose }: { as: As; onClose: () => void }) => {
  const { boardId, meetingId, role } = useBoard();
  const leads = useAccess() === 'write' && role === 'facilitator' && as === 'facilitator';
  return (
    <ExportDialog
      exported={{ meetingId, boardId, as }}
      seesNames={role !== 'viewer'}
      onClose={onClose}
    >
      {leads && <PublishBoard meetingId={meetingId} boardId={boardId} />}
    </ExportDialog>
  );
};
