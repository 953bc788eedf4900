import { connectorsOf, LIVING, shapesOf, strokesOf } from '../board/drawings.ts';
import { useTopics } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import styles from './OnCanvasLine.module.css';

/** Below views that do not draw: that there is something drawn, how much, and where it is read. */
export const OnCanvasLine = () => {
  const t = useText();
  const connectors = useTopics(['connectors'], (board) => connectorsOf(board).of(LIVING).length);
  const shapes = useTopics(['shapes'], (board) => shapesOf(board).of(LIVING).length);
  const strokes = useTopics(['strokes'], (board) => strokesOf(board).of(LIVING).length);
  const parts = [
    ...(connectors > 0 ? [t('drawing.connections', { count: connectors })] : []),
    ...(shapes > 0 ? [t('drawing.shapesCount', { count: shapes })] : []),
    ...(strokes > 0 ? [t('drawing.strokes', { count: strokes })] : []),
  ];
  if (parts.length === 0) return null;
  return <p className={styles.line}>{t('drawing.alsoDrawn', { what: parts.join(', ') })}</p>;
};
