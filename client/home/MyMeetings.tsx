import { Link } from 'wouter';
import type { MeAnswer } from '../../shared/api/me.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { ROLE_NAMES } from '../meeting/role-words.ts';
import { StateBadge } from '../meeting/StateBadge.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { mayHaveNews } from '../news/may-have-news.ts';
import { News } from '../news/News.tsx';
import { NewInMeeting } from '../news/NewSince.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './rows.module.css';

/** What this device has joined, so that nobody needs to look for the link again. */
export const MyMeetings = ({ meetings }: { meetings: MeAnswer['meetings'] }) => {
  const t = useText();
  const current = meetings.filter(({ state }) => state !== 'archived');
  const archived = meetings.filter(({ state }) => state === 'archived');
  return (
    <section aria-labelledby="my-meetings">
      <Stack gap={3}>
        <h2 id="my-meetings">{t('home.myMeetings')}</h2>
        {meetings.length === 0 ? (
          <EmptyState text={t('home.noMeetings')} />
        ) : (
          current.length > 0 && <Rows meetings={current} />
        )}
        {archived.length > 0 && (
          <Disclosure title={t('home.groupArchived')}>
            <Rows meetings={archived} />
          </Disclosure>
        )}
      </Stack>
    </section>
  );
};

const Rows = ({ meetings }: { meetings: MeAnswer['meetings'] }) => {
  const t = useText();
  const { meetingTime } = useTimes();
  return (
    <ul className={styles.rows}>
      {meetings.map((meeting) => (
        <li key={`${meeting.id}/${meeting.role}`} className={styles.row}>
          <div className={styles.main}>
            <Link to={`/m/${meeting.id}/${meeting.role}`} className={styles.title}>
              {meeting.title}
            </Link>
            <p className={styles.facts}>
              {[
                meetingTime({ startsAt: meeting.startsAt, endsAt: null, timeZone: ownZone }),
                t(ROLE_NAMES[meeting.role]),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <NewInMeeting meetingId={meeting.id} />
            {mayHaveNews(meeting) && <News meetingId={meeting.id} as={meeting.role} />}
          </div>
          <StateBadge state={meeting.state} />
        </li>
      ))}
    </ul>
  );
};

/** The list carries no zones: these times are shown by the reader's own clock. */
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
