import { useStore } from 'zustand';
import { problemKey } from '../api/problem.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { NoteFile } from '../files/NoteFile.tsx';
import { NoteBody } from '../note/NoteBody.tsx';
import { useUnsignedDesk } from '../note/unsigned-desk.ts';
import { Button } from '../ui/Button.tsx';
import { sendings } from './use-sending.ts';
import { dropWaiting, type WaitingNote, waitingNotes } from './waiting-notes.ts';
import styles from './WaitingNotes.module.css';

const Waiting = ({ note }: { note: WaitingNote }) => {
  const t = useText();
  const desk = useUnsignedDesk();
  const { boardId } = useBoard();
  const isSending = useStore(sendings, ({ sending }) => sending.has(note.key));
  const problem = useStore(sendings, ({ problems }) => problems.get(note.key));
  return (
    <li className={styles.note}>
      {(note.text !== '' || !note.attachment) && <NoteBody text={note.text} marks={note.marks} />}
      {note.attachment && <NoteFile noteId={note.key} attachment={note.attachment} still />}
      {isSending ? (
        <p className={styles.state}>{t('nameless.sending')}</p>
      ) : (
        <>
          <p className={styles.state}>
            {problem && problem.kind !== 'unreachable'
              ? t('nameless.refused', { reason: t(reasonKey(problem.kind) ?? problemKey(problem)) })
              : t('nameless.needsNetwork')}
          </p>
          <div className={styles.deeds}>
            <Button size="small" onClick={() => desk?.sendAgain(note.key)}>
              {t('nameless.tryAgain')}
            </Button>
            <Button size="small" look="quiet" onClick={() => dropWaiting(boardId, note.key)}>
              {t('nameless.drop')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
};

const reasonKey = (kind: string) => (kind === 'conflict' ? 'nameless.notNow' : null);

/** Words that are not a note yet: they are under way, or could not be sent and are kept here. */
export const WaitingNotes = ({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const { boardId } = useBoard();
  const notes = useStore(waitingNotes.of(boardId), (kept) => kept.notes).filter(
    ({ section }) => section === sectionId,
  );
  if (notes.length === 0) return null;
  return (
    <ul aria-label={t('nameless.waiting')} className={styles.list}>
      {notes.map((note) => (
        <Waiting key={note.key} note={note} />
      ))}
    </ul>
  );
};
