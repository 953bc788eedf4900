import { useBoard, useNote, useSection, useSectionIds } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { moveNote } from '../../note/move-note.ts';
import { moveChange } from '../../note/note-changes.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { useSectionTitle } from '../../note/section-title.ts';
import { announce } from '../../ui/announcer.ts';
import { useTakenFocus } from './use-taken-focus.ts';
import styles from './cells.module.css';

type EditProps = { noteId: string; onClose: () => void };

const SectionEdit = ({ noteId, onClose }: EditProps) => {
  const t = useText();
  const board = useBoard();
  const sectionIds = useSectionIds();
  const titleOf = useSectionTitle();
  const section = useNote(noteId)?.section ?? '';
  const ref = useTakenFocus<HTMLSelectElement>();

  const move = (to: string) => {
    const outcome = moveNote(board, noteId, { section: to, index: 0 });
    announce(
      outcome.ok
        ? t('hand.moved', { section: titleOf(to) })
        : t('note.notDone', { reason: t(refusalKey(outcome.error)) }),
    );
  };

  return (
    <select
      ref={ref}
      aria-label={t('views.table.section')}
      className={styles.field}
      value={sectionIds.includes(section) ? section : ''}
      onChange={(event) => move(event.target.value)}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        onClose();
      }}
    >
      {!sectionIds.includes(section) && <option value="">{titleOf('')}</option>}
      {sectionIds.map((id) => {
        const verdict = board.may(moveChange(noteId, id));
        return (
          <option key={id} value={id} disabled={!verdict.ok}>
            {verdict.ok
              ? titleOf(id)
              : t('views.table.sectionRefused', {
                  section: titleOf(id),
                  reason: t(refusalKey(verdict.error)),
                })}
          </option>
        );
      })}
    </select>
  );
};

type SectionCellProps = EditProps & { isOpen: boolean };

/** In which section a note is; opened, a list of those to move it to. */
export const SectionCell = ({ noteId, isOpen, onClose }: SectionCellProps) => {
  const titleOf = useSectionTitle();
  const sectionId = useNote(noteId)?.section ?? '';
  const section = useSection(sectionId);
  if (isOpen) return <SectionEdit noteId={noteId} onClose={onClose} />;
  return (
    <span dir="auto" className={styles.short}>
      {titleOf(section ? sectionId : '')}
    </span>
  );
};
