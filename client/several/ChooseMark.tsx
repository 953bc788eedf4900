import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { noteTitle } from '../note/note-excerpt.ts';
import { toggleChosen, useIsChoosing, useIsTicked } from './choosing.ts';
import styles from './ChooseMark.module.css';

type MarkProps = { noteId: string };

const Box = ({ noteId }: MarkProps) => {
  const t = useText();
  const title = noteTitle(useNote(noteId)) || t('note.empty');
  return (
    <label className={styles.mark}>
      <input
        type="checkbox"
        checked={useIsTicked(noteId)}
        aria-label={t('note.selectNamed', { note: title })}
        onChange={() => toggleChosen(noteId)}
      />
    </label>
  );
};

/** A box to tick on a note while several are being chosen; at other times nothing. */
export const ChooseMark = ({ noteId }: MarkProps) =>
  useIsChoosing() ? <Box noteId={noteId} /> : null;
