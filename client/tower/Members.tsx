import { useId, useState } from 'react';
import { useText } from '../i18n/text.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { classNames } from '../ui/class-names.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Member } from './tower-cards.ts';
import styles from './Members.module.css';

/** As many names as fit a card; a group of a hundred would push all others away. */
const SHOWN = 8;

const Name = ({ personId, here }: Member) => {
  const t = useText();
  const name = usePerson(personId)?.name || t('tower.unnamed');
  return (
    <li className={classNames(styles.name, !here && styles.away)}>
      <bdi>{name}</bdi>
      {!here && <VisuallyHidden>{` (${t('tower.away')})`}</VisuallyHidden>}
    </li>
  );
};

/** Who is in a group; those who do not have its board open are paler, and said to be. */
export const Members = ({ members }: { members: readonly Member[] }) => {
  const t = useText();
  const listId = useId();
  const [showsAll, setShowsAll] = useState(false);
  if (members.length === 0) return null;
  const more = members.length - SHOWN;
  const shown = showsAll || more <= 1 ? members : members.slice(0, SHOWN);
  return (
    <div className={styles.members}>
      <ul id={listId} aria-label={t('tower.members')} className={styles.names}>
        {shown.map((member) => (
          <Name key={member.personId} {...member} />
        ))}
      </ul>
      {more > 1 && (
        <button
          type="button"
          aria-expanded={showsAll}
          aria-controls={listId}
          className={styles.more}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('tower.fewerNames') : t('tower.moreNames', { count: more })}
        </button>
      )}
    </div>
  );
};
