import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Scene } from './scene.ts';

/** Shows frames that are in a hand where the hand has them, without React. */
export type Frames = {
  /** Takes charge of an element until the returned function is called. */
  readonly mount: (sectionId: string, element: HTMLElement) => () => void;
  readonly show: (sectionId: string, box: Box) => void;
  /** The hand is off: the frame is where the board says. */
  readonly rest: (sectionId: string) => void;
};

export const createFrames = ({ scene }: { readonly scene: Scene }): Frames => {
  const elements = new Map<string, HTMLElement>();

  const show = (sectionId: string, box: Box): void => {
    const element = elements.get(sectionId);
    if (!element) return;
    element.style.left = `${box.x}px`;
    element.style.top = `${box.y}px`;
    element.style.width = `${box.w}px`;
    element.style.height = `${box.h}px`;
  };

  return {
    mount: (sectionId, element) => {
      elements.set(sectionId, element);
      return () => {
        elements.delete(sectionId);
      };
    },
    show: (sectionId, box) => {
      elements.get(sectionId)?.toggleAttribute('data-held', true);
      show(sectionId, box);
    },
    rest: (sectionId) => {
      elements.get(sectionId)?.removeAttribute('data-held');
      const box = scene.frameOf(sectionId);
      if (box) show(sectionId, box);
    },
  };
};
