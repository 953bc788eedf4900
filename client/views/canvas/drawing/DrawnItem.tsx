import { memo, useLayoutEffect, useRef } from 'react';
import { pointOn } from '../../../../shared/views/route.ts';
import { useText } from '../../../i18n/text.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useCanvas, useSelection } from '../canvas-context.ts';
import { filledBy, showing, viewOf } from '../camera.ts';
import { Handles } from '../Handles.tsx';
import { choose, NOTHING_CHOSEN } from '../selection.ts';
import { useDrawing, useDrawn, useSketch } from './drawing-context.ts';
import { placeChanges } from './drawn-changes.ts';
import type { Drawn } from './drawn.ts';
import { ShapeFace } from './ShapeFace.tsx';
import { useDrawnName } from './use-drawn-name.ts';
import styles from './DrawnItem.module.css';

/** The ends of a chosen connector, by which it is led elsewhere; commands do it too. */
const Ends = ({ one }: { one: Extract<Drawn, { root: 'connectors' }> }) => {
  const middle = pointOn(one.route, 0.5);
  const ends = { from: one.route.start, to: one.route.end } as const;
  return Object.entries(ends).map(([end, { x, y }]) => (
    <span
      key={end}
      aria-hidden="true"
      data-end={end}
      className={styles.end}
      style={{ left: x - middle.x, top: y - middle.y }}
    />
  ));
};

const placeOf = (one: Drawn) => {
  if (one.root === 'connectors') {
    const { x, y } = pointOn(one.route, 0.5);
    return { left: x, top: y };
  }
  const { x, y, w, h } = one.box;
  return { left: x, top: y, width: w, height: h };
};

type DrawnItemProps = { id: string; isTabStop: boolean };

const Item = ({ one, isTabStop }: { one: Drawn; isTabStop: boolean }) => {
  const t = useText();
  const { board, camera, selection } = useCanvas();
  const { sketch } = useDrawing();
  const { id } = one.of;
  const name = useDrawnName(one);
  const isChosen = useSelection(({ drawn }) => drawn.has(id));
  const isAlone = useSelection(({ drawn, chosen }) => drawn.size === 1 && chosen.size === 0);
  const isEdited = useSketch(({ edited }) => edited === id);
  const takesFocus = useSketch(({ toFocus }) => toFocus === id);
  const ref = useRef<HTMLElement>(null);
  const mayMove = placeChanges(one).every((change) => board.may(change).ok);

  useLayoutEffect(() => {
    if (!takesFocus) return;
    ref.current?.focus({ preventScroll: true });
    sketch.setState({ toFocus: null });
  }, [takesFocus, sketch]);

  const come = (): void => {
    const now = camera.goal();
    const view = viewOf(now, camera.window());
    const fits = one.box.w < view.w && one.box.h < view.h;
    camera.glideTo(
      fits ? showing(now, camera.window(), one.box) : filledBy(one.box, camera.window()),
    );
  };

  return (
    // Reached by arrow keys from the one that Tab leads to; what it does by keys is in drawn-keys.
    // oxlint-disable jsx-a11y/no-noninteractive-tabindex
    <article
      ref={ref}
      data-drawn={id}
      data-kind={one.root}
      data-chosen={isChosen ? '' : undefined}
      data-movable={mayMove ? '' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      className={styles.item}
      style={placeOf(one)}
      onFocus={({ currentTarget, target }) => {
        if (target !== currentTarget || !currentTarget.matches(':focus-visible')) return;
        const now = selection.getState();
        // Among several that are chosen one goes about without losing them.
        const areSeveral = now.chosen.size > 0 || now.drawn.size > 1;
        if (!areSeveral && !now.drawn.has(id)) choose(selection, NOTHING_CHOSEN, [id]);
        come();
      }}
    >
      {isChosen && <VisuallyHidden>{t('canvas.isChosen')}</VisuallyHidden>}
      {one.root === 'connectors' && one.of.label !== '' && (
        <span className={styles.label}>{one.of.label}</span>
      )}
      {one.root === 'shapes' && <ShapeFace shape={one.of} isEdited={isEdited} />}
      {isChosen && isAlone && mayMove && !isEdited && (
        <>{one.root === 'connectors' ? <Ends one={one} /> : <Handles />}</>
      )}
    </article>
    // oxlint-enable jsx-a11y/no-noninteractive-tabindex
  );
};

/** A drawing’s own element: what of it is written, and what is heard of it. */
export const DrawnItem = memo(({ id, isTabStop }: DrawnItemProps) => {
  const one = useDrawn(id);
  return one ? <Item one={one} isTabStop={isTabStop} /> : null;
});
DrawnItem.displayName = 'DrawnItem';
