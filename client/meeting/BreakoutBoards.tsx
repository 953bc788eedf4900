import { useId } from 'react';
import { Link } from 'wouter';
import { whyNotChoose } from '../../shared/meeting/breakouts/choice.ts';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { useInvited } from '../groups/use-invited.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { NOBODY } from './people-at.ts';
import type { PeopleAt } from './people-at.ts';
import { PeopleAtBoard } from './PeopleAtBoard.tsx';
import styles from './BreakoutBoards.module.css';

type BreakoutBoardsProps = { path: string; peopleAt: PeopleAt };

/** The groups' boards that the reader may open, each division of the meeting for itself. */
export const BreakoutBoards = ({ path, peopleAt }: BreakoutBoardsProps) => {
  const { live } = useStage();
  return live?.breakouts.map((breakout) => (
    <OneBreakout key={breakout.id} breakout={breakout} path={path} peopleAt={peopleAt} />
  ));
};

const OneBreakout = ({
  breakout,
  path,
  peopleAt,
}: BreakoutBoardsProps & { breakout: Breakout }) => {
  const t = useText();
  const headingId = useId();
  const { live, meeting, personId, facilitates, takesPart } = useStage();
  const ownGroup = live?.places.get(breakout.id)?.get(personId)?.group;
  const groups = live?.groups.filter((group) => group.breakout === breakout.id) ?? [];
  const boards = groups.flatMap((group) => {
    const board = meeting.boards.find(({ id }) => id === group.board);
    return board ? [{ group, board }] : [];
  });

  const invited = useInvited(null)?.breakout.id === breakout.id;
  const chooses =
    takesPart && !invited && !ownGroup && whyNotChoose(breakout, 'participant') === null;
  const words = facilitates
    ? 'agenda.arrangeGroups'
    : chooses
      ? 'agenda.chooseGroup'
      : 'agenda.allGroups';

  return (
    <section aria-labelledby={headingId} className={styles.breakout}>
      <div className={styles.heading}>
        <h2 id={headingId} lang={meeting.language}>
          {breakout.title}
        </h2>
        <LinkButton to={`${path}/groups/${breakout.id}`}>{t(words)}</LinkButton>
      </div>
      {boards.length > 0 && (
        <ul className={styles.list}>
          {boards.map(({ group, board }) => (
            <li key={group.id} className={styles.group}>
              <Link to={`${path}/b/${board.id}`} lang={meeting.language}>
                {group.title}
              </Link>
              <span className={styles.facts}>
                <span>{t('common.notes', { count: board.noteCount })}</span>
                {group.id === ownGroup && <strong>{t('agenda.myGroup')}</strong>}
              </span>
              <PeopleAtBoard people={peopleAt.get(board.id) ?? NOBODY} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
