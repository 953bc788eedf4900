import type { ReactNode } from 'react';
import { CircleDot } from 'lucide-react';
import { MINUTE_MS, partNext, partNow } from '../../shared/meeting/agenda/times.ts';
import { useInvited } from '../groups/use-invited.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { partLink } from './part-link.ts';
import { usePartPlaces } from './use-part-places.ts';
import { timeLeft } from './time-left.ts';
import { useClock } from './use-clock.ts';
import { hoursAndMinutes } from './hours-and-minutes.ts';
import { useProgramme } from './use-programme.ts';
import styles from './NowLine.module.css';

type NowLineProps = {
  path: string;
  /** What to say instead while nothing is now; for whoever needs to read one of them only. */
  otherwise?: ReactNode;
};

/** From so many minutes on, the clock of the programme says nothing any more: the meeting is not late, it is another. */
const LATE_UP_TO = 180;

/** What is now, how long it still lasts, and the one place to go to, unless the invitation above has it. Nothing while nothing is planned for now or later. */
export const NowLine = ({ path, otherwise }: NowLineProps) => {
  const t = useText();
  const clock = useClock();
  const { live, meeting } = useStage();
  const places = usePartPlaces(path);
  const { timed } = useProgramme();
  const invited = useInvited(null);
  const isOn = meeting.state === 'preparation' || meeting.state === 'live';
  const time = useServerTime(isOn && timed.length > 0);
  if (!live || !isOn) return otherwise;

  const now = partNow(timed, time, { timer: live.control.timer, breakouts: live.breakouts });
  const next = partNext(timed, time);
  if (!now && !next) return otherwise;
  const link = now && partLink(now.timed.part, { ...places, live });
  const late = Math.floor((now?.lateMs ?? 0) / MINUTE_MS);

  return (
    <>
      {!now && otherwise}
      <section aria-label={t('agenda.now')} className={styles.line}>
        {now ? (
          <p className={styles.words}>
            <CircleDot aria-hidden="true" size={16} className={styles.sign} />
            <span>
              {t('agenda.now')}: <strong lang={meeting.language}>{now.timed.part.title}</strong>
            </span>{' '}
            {now.endsAt > time && (
              <span className={styles.time}>
                {timeLeft(now.endsAt - time)}
                <VisuallyHidden> {t('agenda.left')}</VisuallyHidden>
              </span>
            )}{' '}
            {late > 0 && late < LATE_UP_TO && (
              <span className={styles.late}>{t('agenda.late', hoursAndMinutes(late))}</span>
            )}
          </p>
        ) : (
          next?.begins != null && (
            <p className={styles.words}>
              {t('agenda.next', { time: clock(next.begins), title: next.part.title })}
            </p>
          )
        )}
        {link && link.to !== invited?.to && (
          <LinkButton
            to={link.to}
            look={invited || live.control.plenaryLink ? 'secondary' : 'primary'}
          >
            {t(link.step)}
          </LinkButton>
        )}
      </section>
    </>
  );
};
