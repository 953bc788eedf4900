import { Check, Hand } from 'lucide-react';
import type { Mark } from '../../shared/meeting/records/mark.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { HandQueue } from './HandQueue.tsx';
import { clearReady, lowerHands } from './marks-down.ts';
import styles from './Marked.module.css';

const inOrder = (marks: ReadonlyMap<string, Mark>): readonly string[] =>
  [...marks].toSorted(([, a], [, b]) => a.at - b.at).map(([personId]) => personId);

const Marked = ({ personId }: { personId: string }) => {
  const t = useText();
  return <li className={styles.person}>{usePerson(personId)?.name || t('live.unnamed')}</li>;
};

/** For facilitators: whose hands are up, in their order. */
export const HandsUp = () => {
  const t = useText();
  const { live } = useStage();
  const { perform, busy } = useDeeds();
  const hands = inOrder(live?.hands ?? new Map());
  if (hands.length === 0) return null;
  return (
    <Popover
      trigger={
        <>
          <Hand aria-hidden="true" size={16} />
          <span aria-hidden="true">{hands.length}</span>
          <VisuallyHidden>{t('live.handsUp', { count: hands.length })}</VisuallyHidden>
        </>
      }
    >
      <h2 className={styles.title}>{t('live.handsUp', { count: hands.length })}</h2>
      <HandQueue personIds={hands} />
      {hands.length > 1 && (
        <Button
          size="small"
          onClick={() => void perform(lowerHands(t('live.allLowered')))}
          busy={busy}
        >
          {t('live.lowerAll')}
        </Button>
      )}
    </Popover>
  );
};

/** For facilitators: who is ready. */
export const ReadyPeople = () => {
  const t = useText();
  const { live } = useStage();
  const { perform, busy } = useDeeds();
  const ready = inOrder(live?.ready ?? new Map());
  if (ready.length === 0) return null;
  return (
    <Popover
      trigger={
        <>
          <Check aria-hidden="true" size={16} />
          <span aria-hidden="true">{ready.length}</span>
          <VisuallyHidden>{t('live.readyPeople', { count: ready.length })}</VisuallyHidden>
        </>
      }
    >
      <h2 className={styles.title}>{t('live.readyPeople', { count: ready.length })}</h2>
      <ul>
        {ready.map((personId) => (
          <Marked key={personId} personId={personId} />
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => void perform(clearReady(t('live.readyCleared')))}
        busy={busy}
      >
        {t('live.clearReady')}
      </Button>
    </Popover>
  );
};
