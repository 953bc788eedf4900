import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from './refusal.ts';
import styles from './RefusedWords.module.css';

/** Says beside the thing itself why it was not done; nothing while there is no problem. */
export const RefusedWords = ({ problem }: { problem: Problem | null }) => {
  const t = useText();
  return (
    problem && (
      <p role="alert" className={styles.words}>
        {t(refusalKey(problem))}
      </p>
    )
  );
};
