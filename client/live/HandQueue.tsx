import { Hand } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Button } from '../ui/Button.tsx';
import styles from './HandQueue.module.css';

const RaisedBy = ({ personId }: { personId: string }) => {
  const t = useText();
  const { ask } = useStage();
  const name = usePerson(personId)?.name || t('live.unnamed');
  return (
    <li className={styles.hand}>
      <Hand aria-hidden="true" size={16} />
      <bdi className={styles.name}>{name}</bdi>
      <Button
        size="small"
        look="quiet"
        aria-label={t('live.lowerHandOf', { name })}
        onClick={() => void ask({ type: 'hand.lower', participantId: personId })}
      >
        {t('live.lowerHand')}
      </Button>
    </li>
  );
};

/** For facilitators: raised hands in their order, of the whole meeting or of one group; each can be lowered. */
export const HandQueue = ({ personIds }: { personIds: readonly string[] }) => {
  const t = useText();
  return (
    <ol aria-label={t('live.handsUp', { count: personIds.length })} className={styles.queue}>
      {personIds.map((personId) => (
        <RaisedBy key={personId} personId={personId} />
      ))}
    </ol>
  );
};
