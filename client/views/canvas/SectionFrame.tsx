import { Lock } from 'lucide-react';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { useDragging, useMay, useNoteIds, usePerson, useSection } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useCanvas, useFrameBox, useSelection } from './canvas-context.ts';
import { frameChange } from './frame-carry.ts';
import { FrameGrip } from './FrameGrip.tsx';
import { FrameMenu } from './FrameMenu.tsx';
import { Handles } from './Handles.tsx';
import styles from './SectionFrame.module.css';

/** Titles grow, as seen from the paper, when one steps back, so that a section can be told from afar. */
const titleScale = (zoom: number): number =>
  Math.round(Math.min(5, Math.max(1, 0.6 / zoom)) * 4) / 4;

/** A section as a frame on the paper: behind its notes, with its title and prompt above them. */
export const SectionFrame = memo(({ sectionId }: { sectionId: string }) => {
  const t = useText();
  const { camera, frames, onOver } = useCanvas();
  const section = useSection(sectionId);
  const count = useNoteIds(sectionId).length;
  const box = useFrameBox(sectionId);
  const isMovable = useMay(useMemo(() => frameChange(sectionId), [sectionId])).ok;
  const mover = usePerson(useDragging(sectionId)?.personId);
  const isChosen = useSelection((now) => now.frame === sectionId && now.frames.size < 2);
  const isOneOfSeveral = useSelection((now) => now.frames.has(sectionId));
  const isThere = section !== null && box !== undefined;
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    let shown = 0;
    const show = () => {
      const scale = titleScale(camera.get().zoom);
      if (scale === shown) return;
      shown = scale;
      ref.current?.style.setProperty('--title-scale', String(scale));
      ref.current?.toggleAttribute('data-far', scale > 1);
    };
    show();
    return camera.subscribe(show);
  }, [camera]);

  useLayoutEffect(
    () => onOver((over) => ref.current?.toggleAttribute('data-over', over === sectionId)),
    [onOver, sectionId],
  );

  useLayoutEffect(
    () => (ref.current ? frames.mount(sectionId, ref.current) : undefined),
    [frames, sectionId, isThere],
  );

  // Its element lies in the new box by now, and is shown on its way there.
  useLayoutEffect(() => frames.settle(sectionId), [frames, sectionId, box]);

  if (!section || !box) return null;
  return (
    <div
      ref={ref}
      data-frame={sectionId}
      data-chosen={isMovable && (isChosen || isOneOfSeveral) ? '' : undefined}
      data-carried={mover ? '' : undefined}
      className={styles.frame}
      style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
    >
      <header
        className={styles.header}
        // A pointer drags the frame by its title; keys have the button in it.
        {...(isMovable && { 'data-grip': sectionId })}
      >
        <div className={styles.line}>
          <h2 dir="auto" className={styles.title}>
            {section.title || t('columns.untitled')}
          </h2>
          {section.locked && (
            <span className={styles.lock} title={t('columns.locked')}>
              <Lock aria-hidden="true" size={16} />
              <VisuallyHidden>{t('columns.locked')}</VisuallyHidden>
            </span>
          )}
          <span className={styles.count}>
            {mover ? t('note.moving', { name: mover.name }) : t('canvas.noteCount', { count })}
          </span>
          {isMovable && (
            <>
              <FrameGrip sectionId={sectionId} title={section.title || t('columns.untitled')} />
              <FrameMenu sectionId={sectionId} />
            </>
          )}
        </div>
        {section.prompt !== '' && (
          <p dir="auto" className={styles.prompt}>
            {section.prompt}
          </p>
        )}
      </header>
      {isMovable && isChosen && <Handles />}
    </div>
  );
});
SectionFrame.displayName = 'SectionFrame';
