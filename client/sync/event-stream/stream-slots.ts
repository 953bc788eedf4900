/**
 * Without HTTP/2 a browser opens six connections to a server, for all its tabs together. Streams that took them all
 * would leave none for what goes up, and every tab would stand still.
 */
const MAX_STREAMS = 4;

type ReleaseSlot = () => void;

/** Leave to open one more stream; `null` when this browser's other tabs have too many open. */
export type TakeStreamSlot = () => Promise<ReleaseSlot | null>;

const isMultiplexed = (): boolean =>
  performance
    .getEntriesByType('resource')
    .some((entry) => 'nextHopProtocol' in entry && /^h[23]/.test(String(entry.nextHopProtocol)));

/** Holds a lock that only one tab of the browser can hold; `null` when it is taken. */
const takeLock = (locks: LockManager, name: string): Promise<ReleaseSlot | null> =>
  new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock) return new Promise<void>((release) => resolve(release));
        resolve(null);
        return undefined;
      })
      .catch(reject);
  });

export const takeStreamSlot: TakeStreamSlot = async () => {
  // Pages that came by plain http have no locks.
  const locks: LockManager | undefined = navigator.locks;
  if (!locks || isMultiplexed()) return () => {};
  for (let slot = 0; slot < MAX_STREAMS; slot += 1) {
    const release = await takeLock(locks, `talkoot-stream-${slot}`);
    if (release) return release;
  }
  return null;
};
