import { classNames } from '../ui/class-names.ts';
import type { PersonHere } from './person-here.ts';
import styles from './Avatar.module.css';

type AvatarProps = {
  person: Pick<PersonHere, 'initials' | 'color'>;
  size?: 'small' | 'medium';
};

/** Somebody's initials on their colour. Silent: the name stands or is spoken beside it. */
export const Avatar = ({ person, size = 'medium' }: AvatarProps) => (
  <span
    aria-hidden="true"
    className={classNames(styles.avatar, styles[size])}
    style={{
      background: `var(--note-${person.color}-fill)`,
      borderColor: `var(--note-${person.color}-edge)`,
    }}
  >
    {person.initials}
  </span>
);
