import type { MeetingState } from '../../shared/meeting/state.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { STATE_NAMES } from './state-words.ts';
import styles from './StateBadge.module.css';

/** The state of a meeting as a word; the dot only repeats it. */
export const StateBadge = ({ state }: { state: MeetingState }) => {
  const t = useText();
  return (
    <span className={styles.badge}>
      <span aria-hidden="true" className={classNames(styles.dot, styles[state])} />
      {t(STATE_NAMES[state])}
    </span>
  );
};
