import { Eye } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useFollowers, usePeopleHere } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Optional } from '../ui/Optional.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Avatar } from '../presence/Avatar.tsx';
import { later } from '../ui/later.ts';
import styles from './PeopleHere.module.css';

const PeopleList = later(async () => (await import('../follow/PeopleList.tsx')).PeopleList);

/** As many faces as the header has room for; the rest are a number. */
const FACES = 3;

/** Who has this board open: a few faces and a number, and all of them by name when pressed. */
export const PeopleHere = () => {
  const t = useText();
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const people = usePeopleHere();
  const followers = useFollowers().length;
  if (people.length === 0) return null;
  const more = people.length - FACES;
  const followedBy = followers > 0 ? t('sync.followers', { count: followers }) : null;
  return (
    <>
      <button
        type="button"
        popoverTarget={listId}
        className={styles.trigger}
        title={followedBy ?? t('sync.peopleHere', { count: people.length })}
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
        {followedBy !== null && (
          <span className={styles.followers}>
            <Eye aria-hidden="true" size={16} />
            <span aria-hidden="true">{followers}</span>
            <VisuallyHidden>, {followedBy}</VisuallyHidden>
          </span>
        )}
      </button>
      <div
        ref={listRef}
        id={listId}
        popover="auto"
        className={styles.popover}
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && (
          <Optional>
            <PeopleList onDone={() => listRef.current?.hidePopover()} />
          </Optional>
        )}
      </div>
    </>
  );
};
