import { useText } from '../i18n/text.ts';
import { Avatar } from '../presence/Avatar.tsx';
import type { PersonHere } from '../presence/person-here.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './PeopleAtBoard.module.css';

/** As many faces as a card has room for; the rest are a number. */
const FACES = 4;

/** Who has a board open now. */
export const PeopleAtBoard = ({ people }: { people: readonly PersonHere[] }) => {
  const t = useText();
  if (people.length === 0) return null;
  const more = people.length - FACES;
  return (
    <p className={styles.people}>
      <VisuallyHidden>{t('meeting.hereNow', { count: people.length })}</VisuallyHidden>
      {people.slice(0, FACES).map((person) => (
        <Avatar key={person.personId} person={person} size="small" />
      ))}
      {more > 0 && (
        <span aria-hidden="true" className={styles.more}>
          +{more}
        </span>
      )}
    </p>
  );
};
