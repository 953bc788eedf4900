import { RotateCcw } from 'lucide-react';
import type { Note } from '../../shared/board/records/note.ts';
import { useBoard, useMay, usePerson, useTrash } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './TrashDialog.module.css';

/** Who took the note away and when, as one line. */
const DeletedLine = ({ deleted }: { deleted: NonNullable<Note['deleted']> }) => {
  const t = useText();
  const { moment } = useTimes();
  const { personId } = useBoard();
  const name = usePerson(deleted.by)?.name;
  const when = moment(deleted.at);
  if (deleted.by === personId) return t('hand.trashLineMe', { when });
  return name ? t('hand.trashLine', { name, when }) : t('hand.trashLineUnknown', { when });
};

const TrashedNote = ({ note }: { note: Note }) => {
  const t = useText();
  const board = useBoard();
  const may = useMay({ op: 'delete', root: 'notes', id: note.id, field: 'deleted' });
  const restore = () => {
    const done = board.act({ name: 'note.restore', args: { ids: [note.id] } });
    if (done.ok) announce(t('hand.restored'));
  };
  return (
    <li className={styles.note} data-note-color={note.color}>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.line}>{note.deleted && <DeletedLine deleted={note.deleted} />}</p>
      {may.ok && (
        <Button
          size="small"
          icon={<RotateCcw aria-hidden="true" size={16} />}
          aria-label={t('hand.restoreThis', { note: note.text.slice(0, 60) })}
          onClick={restore}
        >
          {t('board.restore')}
        </Button>
      )}
    </li>
  );
};

/** Deleted notes, newest first. Facilitators see all; others what they wrote or took away themselves. */
export const TrashDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { personId, role } = useBoard();
  const isFacilitator = role === 'facilitator';
  const notes = useTrash().filter(
    (note) =>
      // A note that was made and left empty holds nothing to bring back.
      note.text.trim() !== '' &&
      (isFacilitator || note.author === personId || note.deleted?.by === personId),
  );
  return (
    <Dialog title={t('board.trash')} onClose={onClose}>
      {notes.length === 0 ? (
        <EmptyState text={t('hand.trashEmpty')} />
      ) : (
        <>
          {!isFacilitator && <p className={styles.intro}>{t('hand.trashOwn')}</p>}
          <ul className={styles.list}>
            {notes.map((note) => (
              <TrashedNote key={note.id} note={note} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
};
