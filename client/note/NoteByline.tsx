import type { Note, Origin } from '../../shared/board/records/note.ts';
import { useDragging, useNote, usePerson, useWriting } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { NoteOrigin } from './NoteOrigin.tsx';
import { WritingNow } from './WritingNow.tsx';
import { classNames } from '../ui/class-names.ts';
import { Optional } from '../ui/Optional.tsx';
import { useUnsignedDesk } from './unsigned-desk.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './NoteByline.module.css';

type NoteBylineProps = {
  noteId: string;
  author: string | undefined;
  /** Where a lifted note comes from. */
  origin?: Origin | undefined;
  originState?: Note['originState'];
};

/** Who wrote the note and where they come from; while somebody else is busy with it, who that is, in the same space. */
export const NoteByline = ({ noteId, author, origin, originState }: NoteBylineProps) => {
  const t = useText();
  const mover = usePerson(useDragging(noteId)?.personId);
  const isWriting = useWriting(noteId).length > 0;
  const isBusy = isWriting || mover !== null;

  return (
    <div className={styles.byline}>
      <p data-words="" className={classNames(styles.author, isBusy && styles.covered)}>
        {author === undefined ? <NoAuthor noteId={noteId} /> : <Author author={author} />}
        {origin?.group !== undefined && <NoteOrigin origin={origin} state={originState} />}
      </p>
      {isWriting && <WritingNow targetId={noteId} />}
      {mover && !isWriting && (
        <p className={styles.busy}>{t('note.moving', { name: mover.name })}</p>
      )}
    </div>
  );
};

/** A note whose name is hidden, or that has none; and to its author, that it is theirs. */
const NoAuthor = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const level = useNote(noteId)?.level;
  const desk = useUnsignedDesk();
  return (
    <>
      {t(level === 'hidden' ? 'note.nameHidden' : 'note.nameless')}
      {level !== undefined && desk && (
        <Optional>
          <desk.OwnMark noteId={noteId} />
        </Optional>
      )}
    </>
  );
};

const Author = ({ author }: { author: string }) => {
  const person = usePerson(author);
  // Names are the directory's to give: a viewer gets none.
  if (!person) return null;
  return (
    <>
      <bdi className={styles.name}>{person.name}</bdi>
      {person.organisation !== '' && (
        <>
          <VisuallyHidden>, </VisuallyHidden>
          <bdi>{person.organisation}</bdi>
        </>
      )}
    </>
  );
};
