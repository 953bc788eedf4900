import { type ReactNode, Suspense, useState } from 'react';
import { AlarmClock, Moon } from 'lucide-react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { closingOf } from '../../shared/meeting/closing.ts';
import { isOver } from '../../shared/meeting/over.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import type { MenuItem } from '../ui/Menu.tsx';
import { later } from '../ui/later.ts';
import { useToast } from '../ui/toast.ts';
import type { SendCommand } from './use-send.ts';

const LastDayDialog = later(async () => (await import('./LastDayDialog.tsx')).LastDayDialog);

type Waking = {
  /** What a facilitator can do now; nothing before the meeting is over and with the network's boards. */
  readonly items: readonly MenuItem[];
  readonly open: () => void;
  readonly dialog: ReactNode;
};

/** Opens one board of a meeting that is over again, to a date, and closes it again; both can be taken back. */
export const useWaking = (board: BoardCard, send: SendCommand): Waking => {
  const t = useText();
  const { meeting } = useStage();
  const { date } = useTimes();
  const showToast = useToast();
  const [isOpen, setOpen] = useState(false);
  const { awakeUntil, title } = board;
  const { timeZone } = meeting;
  const dayWords = (instant: number): string => date(instant, timeZone);

  const takeBack = (): void =>
    void send(
      awakeUntil === null
        ? { type: 'board.rest', board: board.id }
        : { type: 'board.wake', board: board.id, openUntil: awakeUntil },
    );

  const wake = async (openUntil: number) => {
    setOpen(false);
    if (!(await send({ type: 'board.wake', board: board.id, openUntil }))) return;
    showToast({
      text: t('meeting.boardWoken', { title, date: dayWords(openUntil) }),
      undo: takeBack,
    });
  };

  const rest = async () => {
    if (!(await send({ type: 'board.rest', board: board.id }))) return;
    showToast({ text: t('meeting.boardRested', { title }), undo: takeBack });
  };

  const isPossible = isOver(meeting.state) && !board.continuous;
  const isAwake = awakeUntil !== null;
  const items: readonly MenuItem[] = !isPossible
    ? []
    : [
        {
          id: 'wake',
          label: t(isAwake ? 'meeting.changeLastDay' : 'meeting.wakeBoard'),
          icon: <AlarmClock aria-hidden="true" size={18} />,
          run: () => setOpen(true),
        },
        ...(isAwake
          ? [
              {
                id: 'rest',
                label: t('meeting.restBoard'),
                icon: <Moon aria-hidden="true" size={18} />,
                run: () => void rest(),
              },
            ]
          : []),
      ];

  return {
    items,
    open: () => setOpen(true),
    dialog: (
      <Suspense>
        {isOpen && (
          <LastDayDialog
            title={t('meeting.wakeBoardTitle', { title })}
            meaning={t('meeting.wakeMeaning')}
            submitLabel={t('meeting.wakeConfirm')}
            meeting={meeting}
            promised={closingOf(meeting, board).at}
            onChoose={(openUntil) => void wake(openUntil)}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    ),
  };
};
