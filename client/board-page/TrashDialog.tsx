import { RotateCcw } from 'lucide-react';
import { isOldTrash, TRASH_DAYS } from '../../shared/board/trash-time.ts';
import type { Note } from '../../shared/board/records/note.ts';
import type { Section } from '../../shared/board/records/section.ts';
import { useBoard, useDeletedSections, useMay, usePerson, useTrash } from '../board/hooks.ts';
import { TrashedDrawingItems } from '../drawings/TrashedDrawingItems.tsx';
import { useTrashedDrawings } from '../drawings/use-trashed-drawings.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useUnsignedDesk } from '../note/unsigned-desk.ts';
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

const TrashedSection = ({ section }: { section: Section }) => {
  const t = useText();
  const board = useBoard();
  const restore = () => {
    const done = board.act({ name: 'section.restore', args: { id: section.id } });
    if (done.ok) announce(t('hand.sectionRestored'));
  };
  const title = section.title || t('columns.untitled');
  return (
    <li className={styles.note}>
      <p className={styles.text}>{t('hand.trashedSection', { section: title })}</p>
      <p className={styles.line}>{section.deleted && <DeletedLine deleted={section.deleted} />}</p>
      <Button
        size="small"
        icon={<RotateCcw aria-hidden="true" size={16} />}
        aria-label={t('hand.restoreSection', { section: title })}
        onClick={restore}
      >
        {t('board.restore')}
      </Button>
    </li>
  );
};

const TrashedNote = ({ note }: { note: Note }) => {
  const t = useText();
  const board = useBoard();
  const may = useMay({ op: 'delete', root: 'notes', id: note.id, field: 'deleted' });
  const desk = useUnsignedDesk();
  // What does not say whose it is comes back by command, as it went: the document would say who took it out.
  const isOwnUnsigned = desk?.isOwn(note.id) === true;
  const restore = () => {
    if (isOwnUnsigned) {
      desk.restore(note.id);
      return;
    }
    const done = board.act({ name: 'note.restore', args: { ids: [note.id] } });
    if (done.ok) announce(t('hand.restored'));
  };
  return (
    <li className={styles.note} data-note-color={note.color}>
      <p className={styles.text}>{note.text}</p>
      <p className={styles.line}>{note.deleted && <DeletedLine deleted={note.deleted} />}</p>
      {(may.ok || isOwnUnsigned) && (
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

/** Deleted notes and sections, newest first. Facilitators see all; others what they wrote or took away themselves. */
export const TrashDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { personId, role, now } = useBoard();
  const desk = useUnsignedDesk();
  const isFacilitator = role === 'facilitator';
  const isKept = ({ deleted }: Pick<Note, 'deleted'>): boolean =>
    deleted !== undefined && !isOldTrash(deleted.at, now());
  const sections = useDeletedSections().filter((section) => isFacilitator && isKept(section));
  const notes = useTrash().filter(
    (note) =>
      // A note that was made and left empty holds nothing to bring back.
      note.text.trim() !== '' &&
      isKept(note) &&
      (isFacilitator ||
        note.author === personId ||
        note.deleted?.by === personId ||
        desk?.isOwn(note.id) === true),
  );
  const drawings = useTrashedDrawings();
  const drawingCount =
    drawings.connectors.length + drawings.shapes.length + drawings.strokes.length;
  return (
    <Dialog title={t('board.trash')} onClose={onClose}>
      {notes.length + sections.length + drawingCount === 0 ? (
        <EmptyState text={t('hand.trashEmpty')} />
      ) : (
        <>
          {!isFacilitator && <p className={styles.intro}>{t('hand.trashOwn')}</p>}
          <p className={styles.intro}>{t('hand.trashKept', { days: TRASH_DAYS })}</p>
          <ul className={styles.list}>
            {sections.map((section) => (
              <TrashedSection key={section.id} section={section} />
            ))}
            {notes.map((note) => (
              <TrashedNote key={note.id} note={note} />
            ))}
            <TrashedDrawingItems trashed={drawings} />
          </ul>
        </>
      )}
    </Dialog>
  );
};
