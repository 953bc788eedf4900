/** What is measured within the page, the same way on every board. */
export type Probe = {
  /** Begins to note how long frames take. */
  readonly start: () => void;
  /** Ends that; the time from each frame to the next, in ms. */
  readonly stop: () => readonly number[];
  /** From each key press that was heard to the moment its frame was on the way to the screen, in ms. */
  readonly keys: () => readonly number[];
  /** The same for the last double click, to the first frame in which one could write. */
  readonly opened: () => number | null;
  /** When notes were first seen, in ms since the page was asked for. */
  readonly seenAt: () => number | null;
};

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page before anything else does; it must hang on nothing outside itself. */
export const installProbe = (seen: { readonly element: string | null }): void => {
  // Tasks of a message port come right after the frame that asked for them was drawn.
  const afterFrame = (run: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', run, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };

  let isRunning = false;
  let last = 0;
  let frames: number[] = [];
  const keys: number[] = [];
  let opened: number | null = null;
  let seenAt: number | null = null;

  const onFrame = (now: number): void => {
    if (!isRunning) return;
    if (last > 0) frames.push(now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };

  const canWrite = (): boolean => {
    const element = document.activeElement;
    return (
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLElement && element.isContentEditable)
    );
  };

  addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      if (key.length === 1) afterFrame(() => keys.push(performance.now() - timeStamp));
    },
    { capture: true },
  );

  addEventListener(
    'dblclick',
    ({ timeStamp }) => {
      opened = null;
      const look = (): void => {
        if (canWrite()) {
          afterFrame(() => {
            opened = performance.now() - timeStamp;
          });
        } else requestAnimationFrame(look);
      };
      look();
    },
    { capture: true },
  );

  /** Something is drawn on the board: an element of a note with its words, or colour where the free place ends. */
  const areNotesSeen = (): boolean => {
    if (seen.element !== null) {
      for (const element of document.querySelectorAll(seen.element)) {
        if (!element.checkVisibility() || element.textContent === '') continue;
        const { left, top, width } = element.getBoundingClientRect();
        return width > 0 && left < innerWidth && top < innerHeight;
      }
      return false;
    }
    const canvas = document.querySelector('canvas');
    if (!canvas || canvas.width === 0) return false;
    const pixels = canvas.getContext('2d')?.getImageData(400, 300, 300, 1).data ?? [];
    // Paper is white or clear; notes are neither.
    return pixels.some((value, at) => at % 4 === 2 && value > 0 && value < 225);
  };

  const lookForNotes = (): void => {
    if (areNotesSeen()) {
      afterFrame(() => {
        seenAt = performance.now();
      });
    } else requestAnimationFrame(lookForNotes);
  };
  requestAnimationFrame(lookForNotes);

  window.probe = {
    start: () => {
      frames = [];
      last = 0;
      isRunning = true;
      requestAnimationFrame(onFrame);
    },
    stop: () => {
      isRunning = false;
      return frames;
    },
    keys: () => keys.splice(0),
    opened: () => opened,
    seenAt: () => seenAt,
  };
};
