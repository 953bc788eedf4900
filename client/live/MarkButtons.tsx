import { Check, Hand } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './MarkButtons.module.css';

type MarkButtonsProps = {
  /** There is something to be ready with. */
  withReady: boolean;
};

/** One's own "ready" and one's own hand: on or off, for the facilitators to see. */
export const MarkButtons = ({ withReady }: MarkButtonsProps) => {
  const t = useText();
  const { live, personId, ask } = useStage();
  const { busy, problem, run } = useTask();
  if (!live) return null;
  const isReady = live.ready.has(personId);
  const isUp = live.hands.has(personId);

  const toggleReady = async () => {
    const answer = await run(() => ask({ type: isReady ? 'ready.clear' : 'ready.set' }));
    if (answer.ok) announce(t(isReady ? 'live.notReady' : 'live.nowReady'));
  };
  const toggleHand = async () => {
    const answer = await run(() => ask({ type: isUp ? 'hand.lower' : 'hand.raise' }));
    if (answer.ok) announce(t(isUp ? 'live.handDown' : 'live.handUp'));
  };

  return (
    <>
      {withReady && (
        <Button
          size="small"
          look={isReady ? 'primary' : 'secondary'}
          aria-pressed={isReady}
          busy={busy}
          className={styles.mark}
          icon={<Check aria-hidden="true" size={16} />}
          onClick={toggleReady}
        >
          {t('live.ready')}
        </Button>
      )}
      <Button
        size="small"
        look={isUp ? 'primary' : 'secondary'}
        aria-pressed={isUp}
        busy={busy}
        className={classNames(styles.mark, withReady && styles.short)}
        icon={<Hand aria-hidden="true" size={16} />}
        onClick={toggleHand}
      >
        {t('live.hand')}
      </Button>
      {problem && (
        <span role="alert" className={styles.problem}>
          {t(problemKey(problem))}
        </span>
      )}
    </>
  );
};
