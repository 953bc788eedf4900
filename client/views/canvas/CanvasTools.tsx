import { Maximize, Minus, Plus, StickyNote } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useBoard, useMay } from '../../board/hooks.ts';
import type { NotDone } from '../../board/board.ts';
import type { Command } from '../../commands/command.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useCommands } from '../../commands/registry.ts';
import { useText } from '../../i18n/text.ts';
import { newNoteChange } from '../../note/note-changes.ts';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { useCameraValue, useCanvas, useIsEmpty } from './canvas-context.ts';
import { useIsSecret } from './SecretWriting.tsx';
import styles from './CanvasTools.module.css';

/** One press of a zoom button, as a factor. */
const ZOOM_STEP = 1.25;

/** The zoom in figures, written without rendering: it changes with every turn of the wheel. */
const ZoomShown = () => {
  const { camera } = useCanvas();
  const ref = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    let shown = '';
    const show = () => {
      const text = `${Math.round(camera.get().zoom * 100)} %`;
      // Writing the same again would lay the page out anew with every step of a pan.
      if (text === shown || !ref.current) return;
      shown = text;
      ref.current.textContent = text;
    };
    show();
    return camera.subscribe(show);
  }, [camera]);

  return <span ref={ref} className={styles.percent} />;
};

const useZoomCommands = (): { readonly [name in 'in' | 'out' | 'fit']: Command } => {
  const t = useText();
  const { lookout } = useCanvas();
  const atMost = useCameraValue(({ camera }) => camera.get().zoom >= MAX_ZOOM);
  const atLeast = useCameraValue(({ camera }) => camera.get().zoom <= MIN_ZOOM);
  return useMemo(
    () => ({
      in: {
        id: 'canvas.zoomIn',
        group: 'canvas',
        label: t('canvas.zoomIn'),
        icon: Plus,
        shortcuts: [{ key: '+' }],
        enabled: !atMost,
        reason: t('canvas.zoomedIn'),
        run: () => lookout.zoomBy(ZOOM_STEP),
      },
      out: {
        id: 'canvas.zoomOut',
        group: 'canvas',
        label: t('canvas.zoomOut'),
        icon: Minus,
        shortcuts: [{ key: '-' }],
        enabled: !atLeast,
        reason: t('canvas.zoomedOut'),
        run: () => lookout.zoomBy(1 / ZOOM_STEP),
      },
      fit: {
        id: 'canvas.fit',
        group: 'canvas',
        label: t('canvas.fit'),
        icon: Maximize,
        shortcuts: [{ key: '0' }],
        enabled: true,
        run: lookout.fit,
      },
    }),
    [t, lookout, atMost, atLeast],
  );
};

/** The few tools of the canvas: to write on the left, to look on the right. They never grow or shrink with the paper. */
export const CanvasTools = ({ onRefused }: { onRefused: (reason: NotDone | null) => void }) => {
  const t = useText();
  const { personId } = useBoard();
  const { writing } = useCanvas();
  const zoom = useZoomCommands();
  const isEmpty = useIsEmpty();
  const isSecret = useIsSecret();
  const mayWriteHere = useMay(useMemo(() => newNoteChange('', personId), [personId])).ok;
  const mayWrite = mayWriteHere || isSecret;
  useCommands(useMemo(() => Object.values(zoom), [zoom]));

  return (
    <>
      {mayWrite && isEmpty && <p className={styles.hint}>{t('canvas.empty')}</p>}
      {mayWrite && (
        <button
          type="button"
          data-writing-box
          className={styles.newNote}
          onClick={() => {
            const result = writing.addInView();
            onRefused(result.ok ? null : result.error);
          }}
        >
          <StickyNote aria-hidden="true" size={20} />
          {t('canvas.newNote')}
        </button>
      )}
      <div role="group" aria-label={t('canvas.zoom')} className={styles.zoom}>
        <CommandButton command={zoom.out} />
        <ZoomShown />
        <CommandButton command={zoom.in} />
        <CommandButton command={zoom.fit} />
      </div>
    </>
  );
};
