import { useId, useState } from 'react';
import { NOTE_COLORS, type NoteColor } from '../../shared/board/colors.ts';
import {
  type Legend,
  MAX_MEANING_LENGTH,
  MAX_OFFERED_TAGS,
} from '../../shared/board/records/marks.ts';
import { cleanLine } from '../../shared/lib/text.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { COLOR_NAMES, noteShade } from '../note/note-colors.ts';
import { parseTags, tagLine } from '../note/tag-list.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './MarksDialog.module.css';

const cleaned = (legend: Legend): Legend => {
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

/** Which tags a board offers and what its colours mean; facilitators decide it. */
export const MarksDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const board = useBoard();
  const info = useBoardInfo();
  const hintId = useId();
  const [line, setLine] = useState(tagLine(info.tags ?? []));
  const [legend, setLegend] = useState<Legend>(info.legend ?? {});

  const save = () => {
    const done = board.act({
      name: 'board.edit',
      args: { tags: [...parseTags(line, MAX_OFFERED_TAGS)], legend: cleaned(legend) },
    });
    if (done.ok) announce(t('forms.marksSaved'));
    onClose();
  };

  return (
    <FormDialog title={t('forms.marksTitle')} onSubmit={save} onClose={onClose}>
      <p>{t('forms.marksIntro')}</p>
      <TextField
        label={t('forms.offeredTags')}
        hint={t('forms.offeredTagsHint', { max: MAX_OFFERED_TAGS })}
        value={line}
        onValue={setLine}
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
            onValue={(meaning) => setLegend((before) => ({ ...before, [color]: meaning }))}
          />
        ))}
      </fieldset>
    </FormDialog>
  );
};
