import { Link } from 'wouter';
import type { MeAnswer } from '../../shared/api/me.ts';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import styles from './rows.module.css';

/** Boards of groups in which this device's person carries on. Nothing when there are none: most people have none. */
export const MyGroups = ({ groups }: { groups: MeAnswer['groups'] }) => {
  const t = useText();
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="my-groups">
      <Stack gap={3}>
        <h2 id="my-groups">{t('meeting.lasting')}</h2>
        <ul className={styles.rows}>
          {groups.map(({ id, title, noteCount, meetingId, meeting, role, isOpen }) => (
            <li key={id} className={styles.row}>
              <div className={styles.main}>
                <Link to={`/m/${meetingId}/${role}/b/${id}`} className={styles.title}>
                  {title}
                </Link>
                <p className={styles.facts}>
                  {[
                    t('common.notes', { count: noteCount }),
                    meeting === null ? '' : t('home.groupMet', { meeting }),
                    isOpen ? '' : t('home.groupClosed'),
                  ]
                    .filter((fact) => fact !== '')
                    .join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
};
