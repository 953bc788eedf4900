import { Users } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Avatar } from '../presence/Avatar.tsx';
import { personHere } from '../presence/person-here.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { Popover } from '../ui/Popover.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { PersonName } from './PersonName.tsx';
import styles from './GroupPeople.module.css';

const FACES = 3;

const Face = ({ personId }: { personId: string }) => {
  const me = useStage().personId === personId;
  return <Avatar size="small" person={personHere(personId, usePerson(personId), me)} />;
};

/** Who belongs to a group: a few faces and a number, and all of them by name when pressed. */
export const GroupPeople = ({ members }: { members: readonly string[] }) => {
  const t = useText();
  const count = members.length;
  return (
    <Popover
      className={styles.trigger}
      trigger={
        <>
          <span className={styles.faces}>
            {members.slice(0, FACES).map((personId) => (
              <Face key={personId} personId={personId} />
            ))}
          </span>
          <Users aria-hidden="true" size={16} className={styles.sign} />
          <span aria-hidden="true">{count}</span>
          <VisuallyHidden>{t('groups.inGroup', { count })}</VisuallyHidden>
        </>
      }
    >
      <h2 className={styles.title}>{t('groups.inGroup', { count })}</h2>
      <ul className={styles.list}>
        {members.map((personId) => (
          <li key={personId} className={styles.person}>
            <Face personId={personId} />
            <span>
              <PersonName personId={personId} withOrganisation />
            </span>
          </li>
        ))}
      </ul>
    </Popover>
  );
};
