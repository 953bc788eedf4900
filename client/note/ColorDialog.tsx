import { useEffect, useRef } from 'react';
import { NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useColorName } from './color-name.ts';
import { noteShade } from './note-colors.ts';
import styles from './ColorDialog.module.css';

type ColorDialogProps = { noteId: string; onClose: () => void };

const ColorName = ({ color }: { color: NoteColor }) => useColorName(color);

/** The colours by their names. One changes as it is chosen, so that one sees it on the note behind. */
export const ColorDialog = ({ noteId, onClose }: ColorDialogProps) => {
  const t = useText();
  const board = useBoard();
  const note = useNote(noteId);

  const colorsRef = useRef<HTMLFieldSetElement>(null);

  useEffect(() => colorsRef.current?.querySelector<HTMLElement>(':checked')?.focus(), []);

  return (
    <Dialog title={t('hand.colorTitle')} onClose={onClose}>
      <fieldset ref={colorsRef} className={styles.colors}>
        <legend>
          <VisuallyHidden>{t('hand.colorTitle')}</VisuallyHidden>
        </legend>
        {NOTE_COLORS.map((color) => (
          <label key={color} className={styles.color} style={noteShade(color)}>
            <input
              type="radio"
              name="note-color"
              value={color}
              checked={note?.color === color}
              onChange={() => board.act({ name: 'note.setColor', args: { ids: [noteId], color } })}
            />
            <ColorName color={color} />
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
};
