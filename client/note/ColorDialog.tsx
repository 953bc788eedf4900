import { useEffect, useRef } from 'react';
import { NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { colorSeveral } from '../several/several-notes.ts';
import { useTellOutcome } from '../several/use-tell-outcome.ts';
import { useTogether } from '../several/use-together.ts';
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

  const noteIds = useTogether(noteId);
  const tell = useTellOutcome();
  const title =
    noteIds.length > 1 ? t('several.colorTitle', { count: noteIds.length }) : t('hand.colorTitle');

  const paint = (color: NoteColor) => {
    if (noteIds.length > 1) tell(colorSeveral(board, noteIds, color), 'arrange.colored');
    else board.act({ name: 'note.setColor', args: { ids: [noteId], color } });
  };

  const colorsRef = useRef<HTMLFieldSetElement>(null);

  useEffect(() => colorsRef.current?.querySelector<HTMLElement>(':checked')?.focus(), []);

  return (
    <Dialog title={title} onClose={onClose}>
      <fieldset ref={colorsRef} className={styles.colors}>
        <legend>
          <VisuallyHidden>{title}</VisuallyHidden>
        </legend>
        {NOTE_COLORS.map((color) => (
          <label key={color} className={styles.color} style={noteShade(color)}>
            <input
              type="radio"
              name="note-color"
              value={color}
              checked={note?.color === color}
              onChange={() => paint(color)}
            />
            <ColorName color={color} />
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
};
