import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Canvas } from './canvas.ts';
import type { Selection } from './selection.ts';
import type { StageItem } from './stage.ts';

export const CanvasContext = createContext<Canvas | null>(null);

export const useCanvas = (): Canvas => {
  const canvas = use(CanvasContext);
  if (!canvas) throw new Error('Canvas hooks need a <CanvasContext> above them');
  return canvas;
};

export const useSelection = <T>(read: (selection: Selection) => T): T =>
  useStore(useCanvas().selection, read);

/** What has elements now; renders when something comes or goes, not when the camera moves. */
export const useStageItems = (): readonly StageItem[] => {
  const { stage } = useCanvas();
  return useSyncExternalStore(stage.subscribe, stage.items);
};

/** The box of a section's frame; renders when it changes. */
export const useFrameBox = (sectionId: string): Box | undefined => {
  const { scene } = useCanvas();
  return useSyncExternalStore(scene.subscribe, () => scene.frameOf(sectionId));
};

/** True while nobody has put a note on the board. */
export const useIsEmpty = (): boolean => {
  const { scene } = useCanvas();
  return useSyncExternalStore(scene.subscribe, () => scene.arrangement().boxes.size === 0);
};

/** Reads something of the camera; renders only when the answer is another one. */
export const useCameraValue = <T extends string | number | boolean>(
  read: (canvas: Canvas) => T,
): T => {
  const canvas = useCanvas();
  const subscribe = useCallback(
    (listener: () => void) => canvas.camera.subscribe(listener),
    [canvas],
  );
  return useSyncExternalStore(subscribe, () => read(canvas));
};
