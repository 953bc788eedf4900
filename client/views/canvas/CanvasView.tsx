import { useEffect, useEffectEvent, useState } from 'react';
import { useBoard } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { provideChosenNotes } from '../../clusters/chosen-notes.ts';
import { findOf } from '../../find/find.ts';
import { onReveal } from '../../note/reveal.ts';
import { announce } from '../../ui/announcer.ts';
import { provideSight } from '../../follow/sight.ts';
import { filledBy, viewOf } from './camera.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { CanvasContext } from './canvas-context.ts';
import { CanvasSurface } from './CanvasSurface.tsx';

const wantsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** As in the style of the tools: a small window has them out of the way. */
const hasToolsAtSide = (): boolean =>
  !window.matchMedia('(max-width: 40rem), (max-height: 34rem)').matches;

/** How long the camera rests before it is remembered. */
const REST_MS = 400;

/** The board as paper without edges: notes lie where people put them. */
export const CanvasView = () => {
  const t = useText();
  const board = useBoard();
  const sayNoteGone = useEffectEvent(() => announce(t('canvas.focusedNoteGone')));
  const [canvas, setCanvas] = useState<Canvas | null>(null);

  useEffect(() => {
    const opened = createCanvas({
      board,
      storage: window.localStorage,
      requestFrame: (run) => requestAnimationFrame(run),
      wantsMotion,
      hasToolsAtSide,
      later: (run) => setTimeout(run, REST_MS),
      onFocusedNoteGone: () => sayNoteGone(),
    });
    setCanvas(opened);
    const stopReveal = onReveal(({ section, note }) => {
      if (note === null) opened.lookout.showFrame(section);
      else opened.lookout.comeNear(note);
    });
    const stopOrder = findOf(board).readAs(opened.readingOrder);
    const { camera } = opened;
    const stopSight = provideSight({
      box: () => viewOf(camera.get(), camera.window()),
      subscribe: camera.subscribe,
      show: (box) => camera.glideTo(filledBy(box, camera.window())),
    });
    const stopChosen = provideChosenNotes(() => opened.selection.getState().chosen);
    return () => {
      stopChosen();
      stopSight();
      stopOrder();
      stopReveal();
      opened.stop();
    };
  }, [board]);

  if (!canvas) return null;
  return (
    <CanvasContext value={canvas}>
      <CanvasSurface />
    </CanvasContext>
  );
};
