import { useId } from 'react';
import { NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';
import {
  type Legend,
  MAX_MEANING_LENGTH,
  MAX_OFFERED_TAGS,
} from '../../shared/board/records/marks.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useText } from '../i18n/text.ts';
import { COLOR_NAMES, noteShade } from '../note/note-colors.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './MarksFields.module.css';

/** The legend without what has no meaning. */
export const cleanLegend = (legend: Legend): Legend => {
  const said: Legend = {};
  for (const color of NOTE_COLORS) {
    const meaning = cleanLine(legend[color] ?? '');
    if (meaning !== '') said[color] = meaning;
  }
  return said;
};

type MeaningProps = { color: NoteColor; value: string; onValue: (value: string) => void };

const Meaning = ({ color, value, onValue }: MeaningProps) => {
  const t = useText();
  return (
    <div className={styles.meaning}>
      <span aria-hidden="true" className={styles.swatch} style={noteShade(color)} />
      <TextField
        label={t(COLOR_NAMES[color])}
        value={value}
        onValue={onValue}
        maxLength={MAX_MEANING_LENGTH}
        autoComplete="off"
      />
    </div>
  );
};

type MarksFieldsProps = {
  /** The tags, with commas between them. */
  line: string;
  legend: Legend;
  onLine: (line: string) => void;
  onLegend: (legend: Legend) => void;
};

/** Which tags a board offers and what its colours mean, as fields of a form. */
export const MarksFields = ({ line, legend, onLine, onLegend }: MarksFieldsProps) => {
  const t = useText();
  const hintId = useId();
  return (
    <>
      <TextField
        label={t('forms.offeredTags')}
        hint={t('forms.offeredTagsHint', { max: MAX_OFFERED_TAGS })}
        value={line}
        onValue={onLine}
        autoComplete="off"
      />
      <fieldset className={styles.meanings} aria-describedby={hintId}>
        <legend>{t('forms.meanings')}</legend>
        <p id={hintId} className={styles.hint}>
          {t('forms.meaningsHint')}
        </p>
        {NOTE_COLORS.map((color) => (
          <Meaning
            key={color}
            color={color}
            value={legend[color] ?? ''}
            onValue={(meaning) => onLegend({ ...legend, [color]: meaning })}
          />
        ))}
      </fieldset>
    </>
  );
};
