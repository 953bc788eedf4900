import type { As } from '../../shared/api/as.ts';
import { useBoard } from '../board/hooks.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';

/** Takes the open board along. */
export const ExportBoard = ({ as, onClose }: { as: As; onClose: () => void }) => {
  const { boardId, meetingId, role } = useBoard();
  return (
    <ExportDialog
      exported={{ meetingId, boardId, as }}
      seesNames={role !== 'viewer'}
      onClose={onClose}
    />
  );
};
