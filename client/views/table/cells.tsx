import { useNote, usePerson, useWriting } from '../../board/hooks.ts';
import { LOCALES } from '../../i18n/language-choice.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { DateDialog } from '../../note/DateDialog.tsx';
import { useDateWords } from '../../note/date-words.ts';
import { WritingNow } from '../../note/WritingNow.tsx';
import styles from './cells.module.css';

type NoteProps = { noteId: string };

/** Who wrote the note; while somebody writes in it, who that is. */
export const AuthorCell = ({ noteId }: NoteProps) => {
  const t = useText();
  const note = useNote(noteId);
  const person = usePerson(note?.author);
  const isWriting = useWriting(noteId).length > 0;
  if (isWriting) return <WritingNow targetId={noteId} />;
  const nameless = t(note?.level === 'hidden' ? 'note.nameHidden' : 'note.nameless');
  return <bdi className={styles.short}>{note?.author === undefined ? nameless : person?.name}</bdi>;
};

export const OrganisationCell = ({ noteId }: NoteProps) => {
  const person = usePerson(useNote(noteId)?.author);
  return <bdi className={styles.short}>{person?.organisation}</bdi>;
};

type DateCellProps = NoteProps & { isOpen: boolean; onClose: () => void };

export const DateCell = ({ noteId, isOpen, onClose }: DateCellProps) => {
  const wordsOf = useDateWords();
  const date = useNote(noteId)?.date;
  return (
    <>
      <span className={styles.short}>{date !== undefined && wordsOf(date)}</span>
      {isOpen && <DateDialog noteId={noteId} onClose={onClose} />}
    </>
  );
};

/** The day on which it was written, and the time for whoever wants to know. */
export const CreatedCell = ({ noteId }: NoteProps) => {
  const { language } = useLanguage();
  const createdAt = useNote(noteId)?.createdAt ?? 0;
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALES[language], options).format(createdAt);
  return (
    <time
      dateTime={new Date(createdAt).toISOString()}
      title={format({ dateStyle: 'long', timeStyle: 'short' })}
      className={styles.short}
    >
      {format({ day: 'numeric', month: 'numeric', year: 'numeric' })}
    </time>
  );
};
