import { PenLine } from 'lucide-react';
import { connectorsOf, LIVING, shapesOf, strokesOf } from '../board/drawings.ts';
import { useTopics } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { OutlineDrawings } from './OutlineDrawings.tsx';
import styles from './OnCanvasLine.module.css';

/** Below views that do not draw: a card that says what is drawn, and unfolds into all of it in words and small pictures. */
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
  // Without a word of it, as long as there is nothing: what it holds lets one connect the first two.
  if (parts.length === 0) return <OutlineDrawings />;
  return (
    <div className={styles.card}>
      <Disclosure
        title={t('drawing.alsoDrawn', { what: parts.join(', ') })}
        icon={<PenLine aria-hidden="true" size={16} />}
      >
        <div className={styles.all}>
          <OutlineDrawings />
        </div>
      </Disclosure>
    </div>
  );
};
