import { useDeferredValue, useMemo } from 'react';
import { createSimilar } from '../../shared/find/similar.ts';
import { useBoard, useNoteIds } from '../board/hooks.ts';
import { goToNote } from '../find/go-to-note.ts';
import { useText } from '../i18n/text.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import styles from './SimilarNotes.module.css';

type SimilarNotesProps = { sectionId: string; text: string };

/** So many are named; more would hide the box. */
const MOST = 3;

/** Says while one writes what is there already that sounds the same. It keeps nobody from adding a note. */
export const SimilarNotes = ({ sectionId, text }: SimilarNotesProps) => {
  const t = useText();
  const board = useBoard();
  const ids = useNoteIds(sectionId);
  // Typing goes before looking.
  const title = useDeferredValue(text);
  const found = useMemo(() => {
    const isSimilar = createSimilar(title);
    return ids.filter((id) => isSimilar(board.store.note(id)?.text ?? '')).slice(0, MOST);
  }, [board, ids, title]);

  return (
    <div role="status" className={styles.similar}>
      {found.length > 0 && (
        <>
          <p>{t('forms.similar', { count: found.length })}</p>
          <ul>
            {found.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.note}
                  onClick={() => goToNote(board, id, { withFocus: true })}
                >
                  {noteExcerpt(board.store.note(id)?.text ?? '')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
