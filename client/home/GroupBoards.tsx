import { Link } from 'wouter';
import type { GroupCard } from '../../shared/api/network.ts';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import styles from './rows.module.css';

/** Groups of the network that carry on, as coordinators find them. Nothing as long as there are none. */
export const GroupBoards = ({ groups }: { groups: readonly GroupCard[] }) => {
  const t = useText();
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="group-boards">
      <Stack gap={3}>
        <h2 id="group-boards">{t('meeting.lasting')}</h2>
        <p>{t('home.groupsMeaning')}</p>
        <ul className={styles.rows}>
          {groups.map(({ id, title, noteCount, meetingId, meeting, people }) => (
            <li key={id} className={styles.row}>
              <div className={styles.main}>
                <Link to={`/m/${meetingId}/facilitator/b/${id}`} className={styles.title}>
                  {title}
                </Link>
                <p className={styles.facts}>
                  {[
                    t('common.notes', { count: noteCount }),
                    t('home.peopleCount', { count: people }),
                    ...(meeting === null ? [] : [t('home.groupMet', { meeting })]),
                  ].join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
};
