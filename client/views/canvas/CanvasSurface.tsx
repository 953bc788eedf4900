import { Suspense, use, useCallback, useId, useRef, useState } from 'react';
import type { NotDone } from '../../board/board.ts';
import { refusalKey } from '../../note/refusal-key.ts';
import { useText } from '../../i18n/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useSelection, useStageItems } from './canvas-context.ts';
import { CanvasNote } from './CanvasNote.tsx';
import { ClusterGrounds } from './ClusterGrounds.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { DrawingPlace } from './DrawingPlace.tsx';
import { DragMarks } from './DragMarks.tsx';
import { GroupBox } from './GroupBox.tsx';
import { Overview } from './Overview.tsx';
import { SecretWriting } from './SecretWriting.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useHands } from './use-hands.ts';
import { useWorld } from './use-world.ts';
import { SeenContext } from '../../ui/seen.ts';
import { later } from '../../ui/later.ts';
import { Optional } from '../../ui/Optional.tsx';
import styles from './CanvasSurface.module.css';

/** Others' pointers: nobody waits for them to read or write. */
const Cursors = later(async () => (await import('./Cursors.tsx')).Cursors);
const Toolbox = later(async () => (await import('./Toolbox.tsx')).Toolbox);

/** Frames and notes that have elements, in reading order. */
const StageItems = () => {
  const items = useStageItems();
  const current = useSelection((selection) => selection.current);
  const tabStop = current ?? items.find(({ kind }) => kind === 'note')?.id;
  return items.map(({ kind, id }) =>
    kind === 'frame' ? (
      <SectionFrame key={`frame:${id}`} sectionId={id} />
    ) : (
      <CanvasNote key={`note:${id}`} noteId={id} isTabStop={id === tabStop} />
    ),
  );
};

/** The window onto the paper, what lies on it, and the few tools around it. */
export const CanvasSurface = () => {
  const t = useText();
  const helpId = useId();
  const windowRef = useRef<HTMLElement>(null);
  const worldRef = useRef<HTMLDivElement>(null);
  const shieldRef = useRef<HTMLDivElement>(null);
  const [notice, say] = useState<string | null>(null);
  const setRefusal = useCallback(
    (reason: NotDone | null) => say(reason === null ? null : t(refusalKey(reason))),
    [t],
  );
  const isSeen = use(SeenContext);
  useWorld(windowRef, worldRef, shieldRef);
  useHands(windowRef, setRefusal);
  useCanvasKeys(windowRef, setRefusal);

  return (
    <div className={styles.view}>
      <section
        ref={windowRef}
        // The paper itself takes the focus: arrow keys move it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-paper=""
        aria-label={t('canvas.label')}
        aria-describedby={helpId}
        className={styles.window}
      >
        <div ref={worldRef} className={styles.world}>
          <StageItems />
          <ClusterGrounds />
          <Overview />
          <GroupBox />
        </div>
        <DragMarks />
        <Optional>
          <Cursors />
        </Optional>
        <div ref={shieldRef} hidden className={styles.shield} />
      </section>
      <VisuallyHidden>
        <span id={helpId}>{t('canvas.help')}</span>
      </VisuallyHidden>
      <CanvasTools onRefused={setRefusal} />
      <DrawingPlace windowRef={windowRef} worldRef={worldRef} say={say} />
      {isSeen && (
        <Suspense>
          <Toolbox windowRef={windowRef} say={say} />
        </Suspense>
      )}
      <SecretWriting />
      <p role="status" className={styles.notice}>
        {notice !== null && notice !== '' && <span>{notice}</span>}
      </p>
    </div>
  );
};
