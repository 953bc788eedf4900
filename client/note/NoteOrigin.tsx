import { Link, useLocation } from 'wouter';
import type { Origin } from '../../shared/board/records/note.ts';
import { useText } from '../i18n/text.ts';
import { useGroupTitle } from './group-titles.ts';
import { noteAddress } from './note-address.ts';
import styles from './NoteOrigin.module.css';

/** Where a lifted note comes from, and the way there. */
export const NoteOrigin = ({ origin }: { origin: Origin }) => {
  const t = useText();
  const [location] = useLocation();
  const group = useGroupTitle(origin.group);
  return (
    <Link to={noteAddress(location, origin)} className={styles.origin} draggable={false}>
      {group === null ? t('note.fromAGroup') : t('note.fromGroup', { group })}
    </Link>
  );
};
