import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BoardCard } from '../../shared/api/boards.ts';
import type { Language } from '../../shared/lib/language.ts';
import { isClosed } from '../../shared/meeting/over.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { NewOnBoard } from '../news/NewSince.tsx';
import { classNames } from '../ui/class-names.ts';
import type { PersonHere } from '../presence/person-here.ts';
import { BoardPicture } from './BoardPicture.tsx';
import { PeopleAtBoard } from './PeopleAtBoard.tsx';
import styles from './BoardTile.module.css';

type BoardTileProps = {
  board: BoardCard;
  to: string;
  /** The language of the board's name, where it is known. */
  language?: Language | undefined;
  /** Say also what only facilitators need to know: whether participants see the board. */
  facilitated?: boolean;
  /** A facilitator's tools for this board. */
  tools?: ReactNode;
  /** Who is there now. */
  people: readonly PersonHere[];
};

/** A board as a card: the whole card leads there, and what else stands on it lies above. */
export const BoardTile = ({
  board,
  to,
  language,
  facilitated = false,
  tools,
  people,
}: BoardTileProps) => {
  const t = useText();
  const { date } = useTimes();
  const { timeZone, state } = useStage().meeting;
  const hidden = facilitated && board.visibility === 'hidden';
  const early = facilitated && board.visibility === 'early';
  return (
    <article className={classNames(styles.tile, hidden && styles.hidden)}>
      <BoardPicture boardId={board.id} layout={board.layout} noteCount={board.noteCount} />
      <div className={styles.text}>
        <h3 className={styles.heading}>
          <Link to={to} lang={language} className={styles.link}>
            {board.title}
          </Link>
        </h3>
        <PeopleAtBoard people={people} />
        <div className={styles.foot}>
          <p className={styles.facts}>
            <span>{t('common.notes', { count: board.noteCount })}</span>
            <NewOnBoard boardId={board.id} />
            {hidden && <span className={styles.mark}>{t('meeting.hidden')}</span>}
            {early && <span className={styles.mark}>{t('meeting.early')}</span>}
            {facilitated && board.afterwards !== 'open' && (
              <span className={styles.mark}>
                {board.afterwards === 'read' ? t('agenda.readOnlyAfter') : t('agenda.hiddenAfter')}
              </span>
            )}
            {isClosed(state) && board.awakeUntil !== null && (
              <span className={styles.mark}>
                {t('meeting.openUntilMark', { date: date(board.awakeUntil, timeZone) })}
              </span>
            )}
            {board.access === 'read' && (
              <span className={styles.mark}>{t('meeting.readOnly')}</span>
            )}
          </p>
          {tools && <div className={styles.tools}>{tools}</div>}
        </div>
      </div>
    </article>
  );
};
