import { useState } from 'react';
import { useText } from '../i18n/text.ts';
import { PersonName } from './PersonName.tsx';
import styles from './GroupNames.module.css';

/** As many names as a card shows at once; the rest are a press away. */
const SHOWN = 12;

/** Who is in a group, by name, as they come and go. */
export const GroupNames = ({ members }: { members: readonly string[] }) => {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? members : members.slice(0, SHOWN);
  const more = members.length - shown.length;
  if (members.length === 0) return <p className={styles.none}>{t('groups.nobodyYet')}</p>;
  return (
    <div>
      <ul className={styles.names}>
        {shown.map((personId) => (
          <li key={personId}>
            <PersonName personId={personId} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('groups.moreNames', { count: more })}
        </button>
      )}
    </div>
  );
};
