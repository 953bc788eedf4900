import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { useKeeping } from './use-keeping.ts';

/** Joins a group that carries on, or leaves it. Viewers belong to nothing. */
export const KeepButton = ({ board }: { board: { id: string; title: string } }) => {
  const t = useText();
  const { meeting } = useStage();
  const { isKept, keep, letGo, busy } = useKeeping();
  if (meeting.role === 'viewer') return null;
  const kept = isKept(board.id);
  return (
    <Button
      size="small"
      busy={busy}
      aria-label={t(kept ? 'meeting.letBoardGoOf' : 'meeting.keepBoardOf', { title: board.title })}
      onClick={() => void (kept ? letGo(board) : keep(board))}
    >
      {t(kept ? 'meeting.letBoardGo' : 'meeting.keepBoard')}
    </Button>
  );
};
