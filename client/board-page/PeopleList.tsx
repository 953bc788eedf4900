import { useText } from '../i18n/text.ts';
import { Avatar } from '../presence/Avatar.tsx';
import type { PersonHere } from '../presence/person-here.ts';
import styles from './PeopleHere.module.css';

/** People by name and organisation, oneself first. */
export const PeopleList = ({ people }: { people: readonly PersonHere[] }) => {
  const t = useText();
  return (
    <>
      <h2 className={styles.title}>{t('sync.peopleHereTitle')}</h2>
      <ul className={styles.list}>
        {people.map((person) => {
          const name = person.name || t('sync.unnamed');
          return (
            <li key={person.personId} className={styles.person}>
              <Avatar person={person} />
              <span className={styles.who}>
                <span>{person.me ? t('sync.me', { name }) : name}</span>
                {person.organisation !== '' && (
                  <span className={styles.organisation}>{person.organisation}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};
