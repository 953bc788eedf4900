import { useId } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { KeepButton } from './KeepButton.tsx';
import { NOBODY, type PeopleAt } from './people-at.ts';
import { PeopleAtBoard } from './PeopleAtBoard.tsx';
import styles from './BreakoutBoards.module.css';

type LastingBoardsProps = { path: string; peopleAt: PeopleAt };

/** Boards of mingling tables whose people carry on as a group: found here also when nobody remembers the tables. */
export const LastingBoards = ({ path, peopleAt }: LastingBoardsProps) => {
  const t = useText();
  const headingId = useId();
  const { live, meeting } = useStage();
  const lasting = (live?.tables ?? []).flatMap((table) => {
    const board = meeting.boards.find(({ id }) => id === table.board);
    return table.carriesOn && board ? [{ table, board }] : [];
  });
  if (lasting.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles.breakout}>
      <div>
        <h2 id={headingId}>{t('meeting.lasting')}</h2>
        <p>{t('meeting.lastingMeaning')}</p>
      </div>
      <ul className={styles.list}>
        {lasting.map(({ table, board }) => (
          <li key={table.id} className={styles.group}>
            <Link to={`${path}/b/${board.id}`} lang={table.language ?? meeting.language}>
              {table.topic || board.title}
            </Link>
            <span className={styles.facts}>{t('common.notes', { count: board.noteCount })}</span>
            <PeopleAtBoard people={peopleAt.get(board.id) ?? NOBODY} />
            <KeepButton board={{ id: board.id, title: table.topic || board.title }} />
          </li>
        ))}
      </ul>
    </section>
  );
};
