import type { BoardCard } from '../../shared/api/boards.ts';
import { BoardTile } from './BoardTile.tsx';
import styles from './BoardGrid.module.css';

type BoardGridProps = {
  boards: readonly BoardCard[];
  /** The meeting's own address, to which a board's is added. */
  path: string;
};

export const BoardGrid = ({ boards, path }: BoardGridProps) => (
  <ul className={styles.grid}>
    {boards.map((board) => (
      <li key={board.id} className={styles.cell}>
        <BoardTile board={board} to={`${path}/b/${board.id}`} />
      </li>
    ))}
  </ul>
);
