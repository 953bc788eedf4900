import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { isFull } from './reading.ts';
import { useChoosing } from './use-choosing.ts';
import styles from './JoinHere.module.css';

type JoinHereProps = {
  group: Group;
  breakout: Breakout;
  own: Group | null;
  /** How many are in it. */
  count: number;
};

/** For whoever is at the board of a group that is not theirs: they visit, and how they could stay, or get back. */
export const JoinHere = ({ group, breakout, own, count }: JoinHereProps) => {
  const t = useText();
  const { meeting, as, facilitates } = useStage();
  const { pending, refused, choose } = useChoosing();
  const mayJoin = breakout.mode === 'choose' && breakout.stage === 'open' && !facilitates;
  return (
    <>
      <span className={styles.visiting}>{t('groups.visiting')}</span>
      {mayJoin && !isFull(group, count) && (
        <Button size="small" busy={pending !== null} onClick={() => void choose(group, own)}>
          {t('groups.joinHere')}
        </Button>
      )}
      {own && breakout.stage === 'open' && (
        <LinkButton to={`/m/${meeting.id}/${as}/b/${own.board}`} size="small">
          {t('groups.toYourGroup')}
        </LinkButton>
      )}
      {refused && (
        <span role="alert" className={styles.refused}>
          {t(refused.problem.kind === 'full' ? 'groups.gotFull' : problemKey(refused.problem))}
        </span>
      )}
    </>
  );
};
