import { ClusterHeading } from '../../clusters/ClusterHeading.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './NoteItem.module.css';

type ClusterHeadProps = {
  clusterId: string;
  /** How many of its notes are shown. */
  count: number;
  /** The note in the hand would come right before the cluster. */
  lineBefore: boolean;
};

/** The beginning of a cluster in a column: its notes follow, and stay the elements that they were. */
export const ClusterHead = ({ clusterId, count, lineBefore }: ClusterHeadProps) => (
  <li
    data-head=""
    hidden={count === 0}
    className={classNames(styles.head, lineBefore && styles.lineBefore)}
  >
    <ClusterHeading clusterId={clusterId} count={count} />
  </li>
);
