import {
  useBoard,
  useFollowers,
  usePeopleHere,
  useSection,
  useSectionIds,
  useWhereabouts,
  useAllWhereabouts,
} from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useSectionTitle } from '../note/section-title.ts';
import { Avatar } from '../presence/Avatar.tsx';
import type { PersonHere } from '../presence/person-here.ts';
import { Button } from '../ui/Button.tsx';
import { follow, stopFollowing, useFollowed } from './followed.ts';
import { MANY } from './many.ts';
import { peopleBySection } from './people-by-section.ts';
import styles from './PeopleList.module.css';

type PersonProps = {
  person: PersonHere;
  /** Where each is would be too much to read. */
  quiet: boolean;
  onDone: () => void;
};

const Person = ({ person, quiet, onDone }: PersonProps) => {
  const t = useText();
  const { personId, organisation, me } = person;
  const name = person.name || t('sync.unnamed');
  const at = useWhereabouts(personId);
  const section = useSection(at?.section ?? '')?.title ?? '';
  const isFollowed = useFollowed() === personId;
  const follows = useFollowers().includes(personId);
  return (
    <li className={styles.person}>
      <Avatar person={person} />
      <span className={styles.who}>
        <span>{me ? t('sync.me', { name }) : name}</span>
        {organisation !== '' && <span className={styles.about}>{organisation}</span>}
        {!quiet && section !== '' && (
          <span className={styles.about}>{t('hand.personWhere', { section })}</span>
        )}
        {follows && <span className={styles.about}>{t('hand.personFollows')}</span>}
      </span>
      {!me && (
        <Button
          size="small"
          look="quiet"
          aria-pressed={isFollowed}
          aria-label={t('hand.followName', { name })}
          onClick={() => {
            if (isFollowed) stopFollowing();
            else follow(personId);
            onDone();
          }}
        >
          {t(isFollowed ? 'hand.followed' : 'hand.follow')}
        </Button>
      )}
    </li>
  );
};

/** In a crowd: how many are where. */
const Crowd = () => {
  const t = useText();
  const titleOf = useSectionTitle();
  const sections = peopleBySection(useSectionIds(), useAllWhereabouts().values());
  if (sections.length === 0) return null;
  return (
    <ul className={styles.sections}>
      {sections.map(([id, count]) => (
        <li key={id}>{t('hand.sectionCount', { section: titleOf(id), count })}</li>
      ))}
    </ul>
  );
};

const People = ({ onDone }: { onDone: () => void }) => {
  const t = useText();
  const { role } = useBoard();
  const people = usePeopleHere();
  const quiet = people.length > MANY;
  return (
    <>
      <h2 className={styles.title}>{t('hand.peopleHereTitle')}</h2>
      {quiet && <Crowd />}
      <ul className={styles.list}>
        {people.map((person) => (
          <Person
            key={person.personId}
            person={person}
            quiet={quiet || role === 'viewer'}
            onDone={onDone}
          />
        ))}
      </ul>
    </>
  );
};

/** People by name and organisation, oneself first: where they are, and following them. */
export const PeopleList = ({ onDone }: { onDone: () => void }) => (
  <ToolTexts>
    <People onDone={onDone} />
  </ToolTexts>
);
