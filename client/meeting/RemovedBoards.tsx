import type { RemovedBoardCard } from '../../shared/api/boards.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { SendCommand } from './use-send.ts';
import styles from './RemovedBoards.module.css';

type RemovedBoardsProps = { boards: readonly RemovedBoardCard[]; send: SendCommand };

/** A removed board waits here with all its notes, for as long as the meeting is kept. */
export const RemovedBoards = ({ boards, send }: RemovedBoardsProps) => {
  const t = useText();
  const { moment } = useTimes();
  return (
    <Disclosure title={t('meeting.removedBoards', { count: boards.length })}>
      <ul className={styles.boards}>
        {boards.map((board) => (
          <li key={board.id} className={styles.board}>
            <div>
              <p>{board.title}</p>
              <p className={styles.facts}>
                {t('common.notes', { count: board.noteCount })} ·{' '}
                {t('meeting.removedAt', { time: moment(board.removedAt) })}
              </p>
            </div>
            <Button
              aria-label={t('meeting.restoreBoard', { title: board.title })}
              onClick={() => send({ type: 'board.restore', board: board.id })}
            >
              {t('meeting.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
