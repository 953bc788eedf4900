import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './ArrangedGroup.module.css';

type ArrangedGroupProps = {
  /** The group's id; '' for the place of those who have none. */
  id: string;
  heading: ReactNode;
  /** How many there are, and of which theme; `null` where `empty` says it all. */
  facts: string | null;
  tools?: ReactNode;
  /** More people than places. */
  over?: boolean;
  /** Said in the place of people while there are none. */
  empty: string;
  children: readonly ReactNode[];
};

/** A group with its people, onto which others can be carried. */
export const ArrangedGroup = ({
  id,
  heading,
  facts,
  tools,
  over = false,
  empty,
  children,
}: ArrangedGroupProps) => {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className={classNames(styles.group, isOver && styles.aimed)}>
      <div className={styles.head}>
        <div className={styles.words}>
          {heading}
          {facts !== null && (
            <p className={classNames(styles.facts, over && styles.over)}>{facts}</p>
          )}
        </div>
        {tools}
      </div>
      {children.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ul className={styles.people}>{children}</ul>
      )}
    </section>
  );
};
