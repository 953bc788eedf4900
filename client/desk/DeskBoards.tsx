import { Link } from 'wouter';
import type { DeskBoard } from '../../shared/api/desk.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { NewsOfBoards } from '../news/News.tsx';
import { NewOnBoard } from '../news/NewSince.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stack } from '../ui/Stack.tsx';
import rows from '../home/rows.module.css';

type WayProps = { to: string | null; lang: string | undefined; children: string };

/** What the public reads is another page than ours. */
export const Way = ({ to, lang, children }: WayProps) => {
  if (to === null) return <span lang={lang}>{children}</span>;
  return to.startsWith('/p/') ? (
    <a href={to} lang={lang} className={rows.title}>
      {children}
    </a>
  ) : (
    <Link to={to} lang={lang} className={rows.title}>
      {children}
    </Link>
  );
};

type DeskBoardsProps = {
  id: string;
  title: string;
  /** A sentence under the title, where there are any. */
  meaning?: string;
  empty: string;
  boards: readonly DeskBoard[];
};

/** Boards, the liveliest first, with what one wants to know before one opens them. */
export const DeskBoards = ({ id, title, meaning, empty, boards }: DeskBoardsProps) => {
  const t = useText();
  const { date, moment } = useTimes();
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>{title}</h2>
        {boards.length === 0 ? (
          <EmptyState text={empty} />
        ) : (
          <>
            {meaning !== undefined && <p>{meaning}</p>}
            <NewsOfBoards addresses={boards.map(({ address }) => address)} />
            <ul className={rows.rows}>
              {boards.map((board) => (
                <li key={board.id} className={rows.row}>
                  <div className={rows.main}>
                    <Way to={board.address} lang={board.language ?? undefined}>
                      {board.title}
                    </Way>
                    <p className={rows.facts}>
                      {[
                        board.meeting,
                        t('common.notes', { count: board.noteCount }),
                        t('desk.changed', { when: moment(board.changedAt) }),
                        board.closesAt === null
                          ? ''
                          : t('meeting.openUntilMark', {
                              date: date(board.closesAt, board.timeZone),
                            }),
                      ]
                        .filter((fact) => fact !== '')
                        .join(' · ')}
                    </p>
                    <NewOnBoard boardId={board.id} />
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </section>
  );
};
