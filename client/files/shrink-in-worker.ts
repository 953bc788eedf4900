import type { Shrunk, ShrinkTask } from './shrink.ts';

/** A worker of its own for each picture: with it goes all the memory that the picture took. */
export const shrinkInWorker = (task: ShrinkTask): Promise<Shrunk | null> =>
  new Promise((resolve) => {
    if (typeof OffscreenCanvas === 'undefined') {
      resolve(null);
      return;
    }
    const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
    const end = (shrunk: Shrunk | null): void => {
      worker.terminate();
      resolve(shrunk);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Shrunk | null>) => end(data));
    worker.addEventListener('error', () => end(null));
    worker.postMessage(task);
  });
