import { Ellipsis } from 'lucide-react';
import { Link } from 'wouter';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OutsideLink } from '../ui/OutsideLink.tsx';
import { Popover } from '../ui/Popover.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { plenaryPath } from './reading.ts';
import styles from './GroupWays.module.css';

/** From a group's board to the other groups and to the plenary; on a phone behind one button. */
export const GroupWays = ({ live, breakout }: { live: MeetingLive; breakout: Breakout }) => {
  const t = useText();
  const narrow = useMedia(NARROW);
  const { meeting, as, facilitates } = useStage();
  const { plenaryLink } = live.control;
  const meetingPath = `/m/${meeting.id}/${as}`;
  const ways = (
    <>
      {facilitates && (
        <Link to={`${meetingPath}/tower?breakout=${breakout.id}`} className={styles.way}>
          {t('tower.title')}
        </Link>
      )}
      <Link to={`${meetingPath}/groups/${breakout.id}`} className={styles.way}>
        {t('groups.others')}
      </Link>
      {plenaryLink && (
        <OutsideLink href={plenaryLink} size="small" look="quiet">
          {t('live.plenaryCall')}
        </OutsideLink>
      )}
      <LinkButton to={plenaryPath(live, breakout, meetingPath)} size="small">
        {t('groups.toPlenary')}
      </LinkButton>
    </>
  );
  return narrow ? (
    <Popover label={t('groups.ways')} trigger={<Ellipsis aria-hidden="true" size={20} />}>
      <div className={styles.ways}>{ways}</div>
    </Popover>
  ) : (
    ways
  );
};
