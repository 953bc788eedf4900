import { useId } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import styles from './rows.module.css';

/** A board of a group that carries on: where it leads, and what is said of it. */
export type GroupRow = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly facts: readonly string[];
};

type GroupRowsProps = { rows: readonly GroupRow[]; meaning?: string };

/** Boards of groups that carry on. Nothing as long as there are none. */
export const GroupRows = ({ rows, meaning }: GroupRowsProps) => {
  const t = useText();
  const titleId = useId();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Stack gap={3}>
        <h2 id={titleId}>{t('meeting.lasting')}</h2>
        {meaning !== undefined && <p>{meaning}</p>}
        <ul className={styles.rows}>
          {rows.map(({ id, title, path, facts }) => (
            <li key={id} className={styles.row}>
              <div className={styles.main}>
                <Link to={path} className={styles.title}>
                  {title}
                </Link>
                <p className={styles.facts}>{facts.join(' · ')}</p>
              </div>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
};
