import type { BoardCard } from '../../shared/api/boards.ts';
import { BoardTile } from './BoardTile.tsx';
import { NOBODY } from './people-at.ts';
import type { PeopleAt } from './people-at.ts';
import styles from './BoardGrid.module.css';

type BoardGridProps = {
  boards: readonly BoardCard[];
  /** The meeting's own address, to which a board's is added. */
  path: string;
  peopleAt: PeopleAt;
};

export const BoardGrid = ({ boards, path, peopleAt }: BoardGridProps) => (
  <ul className={styles.grid}>
    {boards.map((board) => (
      <li key={board.id} className={styles.cell}>
        <BoardTile
          board={board}
          to={`${path}/b/${board.id}`}
          people={peopleAt.get(board.id) ?? NOBODY}
        />
      </li>
    ))}
  </ul>
);
