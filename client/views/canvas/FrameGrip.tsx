import { GripHorizontal } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { refusalKey } from '../../note/refusal-key.ts';
import { useText } from '../../i18n/text.ts';
import { announce } from '../../ui/announcer.ts';
import { useCanvas, useSelection } from './canvas-context.ts';
import { createKeyCarry, DIRECTIONS } from './key-carry.ts';
import { toggleFrame } from './selection.ts';
import styles from './SectionFrame.module.css';

/** Canvas units that an arrow key moves or resizes a frame by; with Shift a note's width or so. */
const STEP = 16;
const STRIDE = 112;

/**
 * What facilitators move a section by. A pointer drags it; with the focus on it, arrow keys move the frame, and with Ctrl or
 * cmd they make it larger and smaller.
 */
export const FrameGrip = ({ sectionId, title }: { sectionId: string; title: string }) => {
  const t = useText();
  const { grips, lookout, selection } = useCanvas();
  const isOneOfSeveral = useSelection(({ frames }) => frames.has(sectionId));
  const ref = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const hands = [grips.frame, grips.frameHandle('se')];
    const [mover, sizer] = hands.map((hand) =>
      createKeyCarry(hand, (_id, result) => {
        if (result.ok) lookout.showNear(sectionId);
        announce(
          result.ok ? t('canvas.frameMoved', { section: title }) : t(refusalKey(result.error)),
        );
      }),
    );
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey) return;
      const direction = DIRECTIONS[event.key];
      const isSizing = event.ctrlKey || event.metaKey;
      if (direction) {
        (isSizing ? mover : sizer)?.drop();
        (isSizing ? sizer : mover)?.step(sectionId, direction, event.shiftKey ? STRIDE : STEP);
      } else if (event.key === ' ') {
        // As with notes: one more of several that are put in order together.
        toggleFrame(selection, sectionId);
        const count = selection.getState().frames.size;
        announce(t('canvas.framesChosen', { count }));
      } else if (event.key === 'Escape') {
        if (!mover?.cancel() && !sizer?.cancel()) return;
      } else return;
      event.preventDefault();
    };
    const drop = (): void => {
      mover?.drop();
      sizer?.drop();
    };
    element.addEventListener('keydown', onKeyDown, { signal });
    element.addEventListener('blur', drop, { signal });
    return () => {
      stop.abort();
      drop();
    };
  }, [grips, lookout, sectionId, selection, t, title]);

  return (
    <button
      ref={ref}
      type="button"
      className={styles.grip}
      aria-label={t('canvas.moveFrame', { section: title })}
      title={t('canvas.moveFrame', { section: title })}
      aria-pressed={isOneOfSeveral}
      onFocus={() => selection.setState({ frame: sectionId })}
    >
      <GripHorizontal aria-hidden="true" size={18} />
    </button>
  );
};
