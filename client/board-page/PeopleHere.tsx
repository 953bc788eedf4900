import { useId } from 'react';
import { usePeopleHere } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Avatar } from '../presence/Avatar.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './PeopleHere.module.css';

/** As many faces as the header has room for; the rest are a number. */
const FACES = 3;

/** Who has this board open: a few faces and a number, and all of them by name when pressed. */
export const PeopleHere = () => {
  const t = useText();
  const listId = useId();
  const people = usePeopleHere();
  if (people.length === 0) return null;
  const more = people.length - FACES;
  return (
    <>
      <button
        type="button"
        popoverTarget={listId}
        className={styles.trigger}
        title={t('sync.peopleHere', { count: people.length })}
      >
        <span className={styles.faces}>
          {people.slice(0, FACES).map((person) => (
            <Avatar key={person.personId} person={person} />
          ))}
        </span>
        {more > 0 && (
          <span aria-hidden="true" className={styles.more}>
            +{more}
          </span>
        )}
        <span aria-hidden="true" className={styles.count}>
          {people.length}
        </span>
        <VisuallyHidden>{t('sync.peopleHere', { count: people.length })}</VisuallyHidden>
      </button>
      <div id={listId} popover="auto" className={styles.popover}>
        <PeopleList people={people} />
      </div>
    </>
  );
};
