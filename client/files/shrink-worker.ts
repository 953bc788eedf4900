import { shrink, type ShrinkTask } from './shrink.ts';

declare const self: {
  readonly postMessage: (message: unknown) => void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ShrinkTask>) => void): void;
};

self.addEventListener('message', ({ data }) => {
  shrink(data).then(
    (shrunk) => self.postMessage(shrunk),
    // A picture that this browser can't read, or one that is too much for the device.
    () => self.postMessage(null),
  );
});
