import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Drawn } from './drawn.ts';
import type { Drawing, Sketch } from './drawing.ts';
import type { ToolState } from './tool.ts';

export const DrawingContext = createContext<Drawing | null>(null);

export const useDrawing = (): Drawing => {
  const drawing = use(DrawingContext);
  if (!drawing) throw new Error('Drawing hooks need a <DrawingContext> above them');
  return drawing;
};

export const useSketch = <T>(read: (sketch: Sketch) => T): T => useStore(useDrawing().sketch, read);

export const useTool = <T>(read: (state: ToolState) => T): T => useStore(useDrawing().tools, read);

/** One drawing as it lies now; renders when it moves or changes. */
export const useDrawn = (id: string): Drawn | undefined => {
  const { drawn } = useDrawing();
  const subscribe = useCallback(
    (listener: () => void) => drawn.subscribeTo(id, listener),
    [drawn, id],
  );
  return useSyncExternalStore(subscribe, () => drawn.get(id));
};
