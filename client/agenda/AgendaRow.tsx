import { Link } from 'wouter';
import type { Language } from '../../shared/lib/language.ts';
import type { TimedPart } from '../../shared/meeting/agenda/times.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import type { PartLink } from './part-link.ts';
import { PART_ICONS, PART_NAMES } from './part-kinds.ts';
import { useClock } from './use-clock.ts';
import styles from './AgendaList.module.css';

type AgendaRowProps = {
  timed: TimedPart;
  isNow: boolean;
  link: PartLink | null;
  /** Of what facilitators wrote. */
  language: Language;
};

/** One part of the programme: when, what, how long, and where. */
export const AgendaRow = ({ timed, isNow, link, language }: AgendaRowProps) => {
  const t = useText();
  const clock = useClock();
  const { part, begins } = timed;
  const Icon = PART_ICONS[part.kind];
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className={classNames(styles.row, isNow && styles.now)}
    >
      <span className={styles.time}>{begins === null ? '' : clock(begins)}</span>
      <div className={styles.body}>
        <p lang={language} className={styles.title}>
          {part.title}
        </p>
        <p className={styles.facts}>
          {isNow && <strong className={styles.mark}>{t('agenda.now')}</strong>}
          <span className={styles.kind}>
            <Icon aria-hidden="true" size={14} />
            {t(PART_NAMES[part.kind])}
          </span>
          <span>{t('agenda.minutes', { minutes: part.minutes })}</span>
        </p>
        {part.prompt && (
          <p lang={language} className={styles.prompt}>
            {part.prompt}
          </p>
        )}
        {link && (
          <Link to={link.to} className={styles.link}>
            {link.title === null ? (
              t(link.step)
            ) : (
              <>
                {t(link.step)}: <span lang={language}>{link.title}</span>
              </>
            )}
          </Link>
        )}
      </div>
    </li>
  );
};
