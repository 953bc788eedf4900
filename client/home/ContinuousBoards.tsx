import { Suspense, useState } from 'react';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { MeetingCard } from '../../shared/api/network.ts';
import { useText } from '../i18n/text.ts';
import { News } from '../news/News.tsx';
import { NewOnBoard } from '../news/NewSince.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stack } from '../ui/Stack.tsx';
import { later } from '../ui/later.ts';
import styles from './rows.module.css';

const AddContinuousBoard = later(
  async () => (await import('./AddContinuousBoard.tsx')).AddContinuousBoard,
);

type ContinuousBoardsProps = {
  boards: readonly BoardCard[];
  meetings: readonly MeetingCard[];
  onChanged: () => void;
};

/** Boards of the network itself: seen from every meeting, never closed with one. */
export const ContinuousBoards = ({ boards, meetings, onChanged }: ContinuousBoardsProps) => {
  const t = useText();
  const [adding, setAdding] = useState(false);
  // A board is opened through a meeting, which lends its session; any will do.
  const through = meetings[0];
  return (
    <section aria-labelledby="continuous">
      <Stack gap={3}>
        <h2 id="continuous">{t('home.continuous')}</h2>
        {through && <News meetingId={through.id} as="facilitator" />}
        {boards.length === 0 ? (
          <EmptyState text={t('home.noContinuous')} />
        ) : (
          <ul className={styles.rows}>
            {boards.map((board) => (
              <li key={board.id} className={styles.row}>
                <div className={styles.main}>
                  {through ? (
                    <Link
                      to={`/m/${through.id}/facilitator/b/${board.id}`}
                      className={styles.title}
                    >
                      {board.title}
                    </Link>
                  ) : (
                    <span>{board.title}</span>
                  )}
                  <p className={styles.facts}>{t('common.notes', { count: board.noteCount })}</p>
                  <NewOnBoard boardId={board.id} />
                </div>
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button icon={<Plus aria-hidden="true" size={18} />} onClick={() => setAdding(true)}>
            {t('home.addContinuous')}
          </Button>
        </div>
      </Stack>
      <Suspense>
        {adding && (
          <AddContinuousBoard
            onClose={() => setAdding(false)}
            onCreated={() => {
              setAdding(false);
              onChanged();
            }}
          />
        )}
      </Suspense>
    </section>
  );
};
