import { CalendarClock } from 'lucide-react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { closingOf } from '../../shared/meeting/closing.ts';
import { isOver } from '../../shared/meeting/over.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useSend } from './use-send.ts';
import { useWaking } from './use-waking.tsx';

const ICON = { 'aria-hidden': true, size: 20 } as const;

const WakeButton = ({ board }: { board: BoardCard }) => {
  const t = useText();
  const { send } = useSend();
  const { open, dialog } = useWaking(board, send);
  return (
    <>
      <Button size="small" onClick={open}>
        {t('meeting.wakeBoard')}
      </Button>
      {dialog}
    </>
  );
};

/**
 * Once the meeting is over: until when the board takes additions. Those who lead also read when that was, since they can
 * open it again; to all others it is said why they can only read.
 */
export const ClosingLine = ({ boardId }: { boardId: string }) => {
  const t = useText();
  const { date } = useTimes();
  const { meeting, facilitates } = useStage();
  const board = meeting.boards.find(({ id }) => id === boardId);
  if (!board || board.continuous || !isOver(meeting.state)) return null;
  const { isOpen, at } = closingOf(meeting, board);
  if (at === null || !(isOpen || facilitates)) return null;
  const words = { date: date(at, meeting.timeZone) };
  return (
    <Banner
      role="status"
      icon={<CalendarClock {...ICON} />}
      action={facilitates && !isOpen ? <WakeButton board={board} /> : null}
    >
      {t(isOpen ? 'meeting.boardOpenUntil' : 'meeting.boardClosed', words)}
    </Banner>
  );
};
