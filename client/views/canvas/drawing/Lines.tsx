import { memo } from 'react';
import { headPath, type Route, routeBetween, routePath } from '../../../../shared/views/route.ts';
import type { Arrow, LineColor } from '../../../../shared/board/drawing-values.ts';
import { useSelection } from '../canvas-context.ts';
import { useDrawn, useSketch } from './drawing-context.ts';
import { lineToken } from '../../../drawings/line-token.ts';
import styles from './Lines.module.css';

/** Canvas units. */
const HEAD = 14;

const headsOf = (route: Route, arrow: Arrow): string => {
  const atEnd = arrow === 'none' ? '' : headPath(route.end, route.coming, HEAD);
  return arrow === 'both' ? `${atEnd}${headPath(route.start, route.leaving, HEAD)}` : atEnd;
};

type LineProps = { route: Route; arrow: Arrow; color: LineColor; isChosen?: boolean };

const Line = ({ route, arrow, color, isChosen = false }: LineProps) => (
  <g style={{ color: `var(${lineToken(color)})` }} data-chosen={isChosen ? '' : undefined}>
    <path className={styles.line} d={routePath(route)} />
    <path className={styles.head} d={headsOf(route, arrow)} />
  </g>
);

const ConnectorLine = memo(({ id }: { id: string }) => {
  const one = useDrawn(id);
  const isChosen = useSelection(({ drawn }) => drawn.has(id));
  if (one?.root !== 'connectors') return null;
  return <Line route={one.route} arrow={one.of.arrow} color={one.of.color} isChosen={isChosen} />;
});
ConnectorLine.displayName = 'ConnectorLine';

/** The connector that is being drawn. */
const ReachingLine = () => {
  const reaching = useSketch((sketch) => sketch.reaching);
  if (!reaching) return null;
  return <Line route={routeBetween(reaching.from, reaching.to)} arrow="end" color="ink" isChosen />;
};

/** The lines of connectors, under the notes. For the eye: each has an element with its words beside them. */
export const Lines = ({ ids }: { ids: readonly string[] }) => (
  <svg aria-hidden="true" className={styles.lines} width="1" height="1">
    {ids.map((id) => (
      <ConnectorLine key={id} id={id} />
    ))}
    <ReachingLine />
  </svg>
);
