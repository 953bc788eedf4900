import type { Ref } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { plenaryPath } from './reading.ts';
import styles from './OwnGroup.module.css';

type OwnGroupProps = {
  live: MeetingLive;
  breakout: Breakout;
  group: Group;
  onLeave: (group: Group) => Promise<void>;
  ref: Ref<HTMLElement>;
};

/** The reader's own group and the ways on: its board, its call. */
export const OwnGroup = ({ live, breakout, group, onLeave, ref }: OwnGroupProps) => {
  const t = useText();
  const { meeting, as } = useStage();
  const path = `/m/${meeting.id}/${as}`;
  const isOver = breakout.stage === 'over';
  const isOpen = breakout.stage === 'open' || breakout.stage === 'returning';
  return (
    <section ref={ref} tabIndex={-1} aria-label={t('groups.yours')} className={styles.own}>
      <p className={styles.words}>
        {t('groups.yourGroupIs')} <strong lang={meeting.language}>{group.title}</strong>
      </p>
      {isOpen && (
        <LinkButton to={`${path}/b/${group.board}`} look="primary" size="large">
          {t('groups.toBoard')}
        </LinkButton>
      )}
      {isOpen && group.link && (
        <OutsideLink href={group.link} size="large">
          {t('groups.openCall')}
        </OutsideLink>
      )}
      {isOver && (
        <>
          <LinkButton to={`${path}/b/${group.board}`}>{t('groups.readBoard')}</LinkButton>
          <LinkButton to={plenaryPath(live, breakout, path)} look="primary">
            {t('groups.toPlenary')}
          </LinkButton>
        </>
      )}
      {breakout.stage === 'prepared' && <p className={styles.wait}>{t('groups.waitOpen')}</p>}
      {breakout.mode === 'choose' && !isOver && (
        <Button look="quiet" onClick={() => void onLeave(group)}>
          {t('groups.leave')}
        </Button>
      )}
    </section>
  );
};
