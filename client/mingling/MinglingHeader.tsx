import { ChevronLeft } from 'lucide-react';
import { Link } from 'wouter';
import type { Mingling } from '../../shared/meeting/records/mingling.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { Countdown } from './Countdown.tsx';
import type { Phase } from './phase.ts';
import { useMingling } from './tools.ts';
import { useLinksTime } from './use-links-time.ts';
import styles from './MinglingHeader.module.css';

type MinglingHeaderProps = {
  /** The name of this part of the programme. */
  title: string;
  meetingTitle: string;
  /** The topic of the table at which a seat is held for the reader: the browser's tab says so. */
  heldAt: string | null;
  mingling: Mingling;
  phase: Phase;
};

/** What this is, when it is, and how long it lasts: a lobby's board of departures. */
export const MinglingHeader = ({
  title,
  meetingTitle,
  heldAt,
  mingling,
  phase,
}: MinglingHeaderProps) => {
  const t = useText();
  const { meetingTime } = useTimes();
  const linksTime = useLinksTime();
  const { path, timeZone, language } = useMingling();
  const { startsAt = null, endsAt = null } = mingling;
  const when = meetingTime({ startsAt, endsAt, timeZone });
  return (
    <header className={styles.header}>
      <Link to={path} className={styles.back}>
        <ChevronLeft aria-hidden="true" size={18} />
        <span lang={language}>{meetingTitle}</span>
      </Link>
      <PageHeading title={heldAt === null ? title : t('mingling.heldTab', { topic: heldAt })}>
        {title}
      </PageHeading>
      {mingling.isOn && (
        <p className={styles.times}>
          {when && <span>{when}</span>}
          {(phase === 'before' || phase === 'soon') && startsAt !== null && (
            <strong>
              <Countdown
                until={startsAt}
                minutes="mingling.startsInMinutes"
                seconds="mingling.startsInSeconds"
              />
            </strong>
          )}
          {(phase === 'running' || phase === 'ending') && endsAt !== null && (
            <strong>
              <Countdown
                until={endsAt}
                minutes="mingling.endsInMinutes"
                seconds="mingling.endsInSeconds"
              />
            </strong>
          )}
          {phase === 'over' && <strong>{t('mingling.over')}</strong>}
          {linksTime !== null && <span>{t('mingling.linksCome', { when: linksTime })}</span>}
        </p>
      )}
    </header>
  );
};
