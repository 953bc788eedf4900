import { Link, useLocation } from 'wouter';
import type { Note, Origin } from '../../shared/board/records/note.ts';
import { useText } from '../i18n/text.ts';
import { useGroupTitle } from './group-titles.ts';
import { noteAddress } from './note-address.ts';
import styles from './NoteOrigin.module.css';

const STATE_WORDS = { changed: 'note.originChanged', gone: 'note.originGone' } as const;

type NoteOriginProps = { origin: Origin; state: Note['originState'] };

/** Where a lifted note comes from, the way there, and whether something else stands there by now. */
export const NoteOrigin = ({ origin, state }: NoteOriginProps) => {
  const t = useText();
  const [location] = useLocation();
  const group = useGroupTitle(origin.group);
  return (
    <>
      <Link to={noteAddress(location, origin)} className={styles.origin} draggable={false}>
        {group === null ? t('note.fromAGroup') : t('note.fromGroup', { group })}
      </Link>
      {state !== undefined && <span className={styles.state}>{t(STATE_WORDS[state])}</span>}
    </>
  );
};
