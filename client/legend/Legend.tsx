import { NOTE_COLORS } from '../../shared/board/colors.ts';
import { sameName } from '../../shared/find/filter.ts';
import { useBoardInfo } from '../board/hooks.ts';
import { useFilter, useFinding } from '../find/use-finding.ts';
import { useText } from '../i18n/text.ts';
import { noteShade } from '../note/note-colors.ts';
import styles from './Legend.module.css';

/** What the board's colours mean and which tags it offers; a press shows the notes of one of them only. */
export const Legend = () => {
  const t = useText();
  const { legend = {}, tags = [] } = useBoardInfo();
  const finding = useFinding();
  const filter = useFilter();
  const isTagged = (tag: string): boolean => filter.tags.some((one) => sameName(one, tag));

  if (tags.length === 0 && Object.keys(legend).length === 0) return null;
  return (
    <ul aria-label={t('forms.legend')} className={styles.legend}>
      {NOTE_COLORS.filter((color) => legend[color] !== undefined).map((color) => {
        const isOn = filter.colors.includes(color);
        const colors = NOTE_COLORS.filter((one) =>
          one === color ? !isOn : filter.colors.includes(one),
        );
        return (
          <li key={color}>
            <button
              type="button"
              aria-pressed={isOn}
              title={t('forms.legendShow', { name: legend[color] ?? '' })}
              className={styles.mark}
              onClick={() => finding.look({ colors })}
            >
              <span aria-hidden="true" className={styles.swatch} style={noteShade(color)} />
              <bdi>{legend[color]}</bdi>
            </button>
          </li>
        );
      })}
      {tags.map((tag) => {
        const others = filter.tags.filter((one) => !sameName(one, tag));
        return (
          <li key={tag}>
            <button
              type="button"
              aria-pressed={isTagged(tag)}
              title={t('forms.legendShow', { name: tag })}
              className={styles.mark}
              onClick={() => finding.look({ tags: isTagged(tag) ? others : [...others, tag] })}
            >
              <bdi>#{tag}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
