/** A `WebSocket` class whose sockets keep everything that comes in, and all that came in on any of them. */
export const recordFrames = (): {
  readonly Socket: typeof WebSocket;
  /** How many frames came. */
  count(): number;
  /** How long each of them is, in bytes, oldest first. */
  sizes(): readonly number[];
  /** True when some frame holds this text as UTF-8. */
  holds(text: string): boolean;
} => {
  const frames: Buffer[] = [];
  class RecordingSocket extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) frames.push(Buffer.from(data));
        else frames.push(Buffer.from(String(data)));
      });
    }
  }
  return {
    Socket: RecordingSocket,
    count: () => frames.length,
    sizes: () => frames.map(({ length }) => length),
    holds: (text) => frames.some((frame) => frame.includes(text)),
  };
};
