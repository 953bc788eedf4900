import { Hand } from 'lucide-react';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { lowerHands } from './marks-down.ts';
import styles from './HandQueue.module.css';

type RaisedByProps = { personId: string; busy: boolean; onLower: (name: string) => void };

const RaisedBy = ({ personId, busy, onLower }: RaisedByProps) => {
  const t = useText();
  const name = usePerson(personId)?.name || t('live.unnamed');
  return (
    <li className={styles.hand}>
      <Hand aria-hidden="true" size={16} />
      <bdi className={styles.name}>{name}</bdi>
      <Button
        size="small"
        look="quiet"
        busy={busy}
        aria-label={t('live.lowerHandOf', { name })}
        onClick={() => onLower(name)}
      >
        {t('live.lowerHand')}
      </Button>
    </li>
  );
};

/** For facilitators: raised hands in their order, of the whole meeting or of one group; each can be lowered. */
export const HandQueue = ({ personIds }: { personIds: readonly string[] }) => {
  const t = useText();
  const { perform, busy, problem } = useDeeds();
  const lower = (personId: string) => (name: string) =>
    void perform(lowerHands(t('live.handOfLowered', { name }), personId));
  return (
    <>
      <ol aria-label={t('live.handsUp', { count: personIds.length })} className={styles.queue}>
        {personIds.map((personId) => (
          <RaisedBy key={personId} personId={personId} busy={busy} onLower={lower(personId)} />
        ))}
      </ol>
      {problem && <p role="alert">{t(problemKey(problem))}</p>}
    </>
  );
};
