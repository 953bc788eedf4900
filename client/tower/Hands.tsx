import { Hand } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Button } from '../ui/Button.tsx';
import type { RaisedHand } from './tower-cards.ts';
import styles from './Hands.module.css';

const RaisedBy = ({ personId }: { personId: string }) => {
  const t = useText();
  const { ask } = useStage();
  const name = usePerson(personId)?.name || t('tower.unnamed');
  return (
    <li className={styles.hand}>
      <Hand aria-hidden="true" size={16} />
      <bdi className={styles.name}>{name}</bdi>
      <Button
        size="small"
        look="quiet"
        aria-label={t('tower.lowerHandOf', { name })}
        onClick={() => void ask({ type: 'hand.lower', participantId: personId })}
      >
        {t('tower.lowerHand')}
      </Button>
    </li>
  );
};

/** Raised hands of a group, in their order. */
export const Hands = ({ hands }: { hands: readonly RaisedHand[] }) => {
  const t = useText();
  if (hands.length === 0) return null;
  return (
    <ol aria-label={t('tower.hands', { count: hands.length })} className={styles.hands}>
      {hands.map(({ personId }) => (
        <RaisedBy key={personId} personId={personId} />
      ))}
    </ol>
  );
};
