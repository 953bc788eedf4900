import type { BoardCard } from '../../shared/api/boards.ts';
import type { Language } from '../../shared/lib/language.ts';
import { BoardTile } from './BoardTile.tsx';
import { NOBODY } from './people-at.ts';
import type { PeopleAt } from './people-at.ts';
import styles from './BoardGrid.module.css';

type BoardGridProps = {
  boards: readonly BoardCard[];
  /** The meeting's own address, to which a board's is added. */
  path: string;
  peopleAt: PeopleAt;
  /** The language of the boards' names, where it is known. */
  language?: Language | undefined;
};

export const BoardGrid = ({ boards, path, peopleAt, language }: BoardGridProps) => (
  <ul className={styles.grid}>
    {boards.map((board) => (
      <li key={board.id} className={styles.cell}>
        <BoardTile
          board={board}
          to={`${path}/b/${board.id}`}
          language={language}
          people={peopleAt.get(board.id) ?? NOBODY}
        />
      </li>
    ))}
  </ul>
);
