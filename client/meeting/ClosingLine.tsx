import { CalendarClock, Users } from 'lucide-react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { closingOf } from '../../shared/meeting/closing.ts';
import { isOver } from '../../shared/meeting/over.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { type Nearness, useNearness } from './use-nearness.ts';
import { KeepButton } from './KeepButton.tsx';
import { useSend } from './use-send.ts';
import { useWaking } from './use-waking.tsx';

const ICON = { 'aria-hidden': true, size: 20 } as const;

type WakeButtonProps = { board: BoardCard; label: MessageKey };

const WakeButton = ({ board, label }: WakeButtonProps) => {
  const t = useText();
  const { send } = useSend();
  const { open, dialog } = useWaking(board, send);
  return (
    <>
      <Button size="small" onClick={open}>
        {t(label)}
      </Button>
      {dialog}
    </>
  );
};

const NEAR: Readonly<Record<Exclude<Nearness, 'far'>, MessageKey>> = {
  day: 'meeting.boardClosesToday',
  hour: 'meeting.boardClosesWithinHour',
};

/** Until when the board takes additions; in its last day it is said to the minute, and once more in its last hour. */
const OpenLine = ({ board, at }: { board: BoardCard; at: number }) => {
  const t = useText();
  const { date, moment } = useTimes();
  const { meeting, facilitates, now } = useStage();
  const nearness = useNearness(at, now);
  const isNear = nearness !== 'far';
  return (
    <Banner
      role="status"
      tone={isNear ? 'warning' : 'info'}
      icon={<CalendarClock {...ICON} />}
      action={facilitates && isNear ? <WakeButton board={board} label="meeting.keepOpen" /> : null}
    >
      {isNear
        ? t(NEAR[nearness], { when: moment(at) })
        : t('meeting.boardOpenUntil', { date: date(at, meeting.timeZone) })}
    </Banner>
  );
};

/**
 * Once the meeting is over: until when the board takes additions. Those who lead also read when that was, since they can
 * open it again; to all others it is said why they can only read.
 */
export const ClosingLine = ({ boardId }: { boardId: string }) => {
  const t = useText();
  const { date } = useTimes();
  const { meeting, facilitates, live } = useStage();
  const board = meeting.boards.find(({ id }) => id === boardId);
  if (!board || board.continuous || !isOver(meeting.state)) return null;
  // Of a group that carries on it is the group's own, whatever becomes of the meeting.
  if (live?.tables.some(({ board: own, carriesOn }) => own === boardId && carriesOn)) {
    return (
      <Banner role="status" icon={<Users {...ICON} />} action={<KeepButton board={board} />}>
        {t('meeting.lastingBoard')}
      </Banner>
    );
  }
  const { isOpen, at } = closingOf(meeting, board);
  if (at === null) return null;
  if (isOpen) return <OpenLine board={board} at={at} />;
  if (!facilitates) return null;
  return (
    <Banner
      role="status"
      icon={<CalendarClock {...ICON} />}
      action={<WakeButton board={board} label="meeting.wakeBoard" />}
    >
      {t('meeting.boardClosed', { date: date(at, meeting.timeZone) })}
    </Banner>
  );
};
