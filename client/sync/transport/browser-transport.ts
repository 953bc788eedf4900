import { systemClock } from '../system-clock.ts';
import type { SocketClass } from '../watched-socket.ts';
import type { Fallback } from './fallback.ts';

/** Where this tab remembers over a reload until when it needs the fallback. */
const KEY = 'talkoot-http-until';

let fallback: Fallback | null = null;

const load = async (): Promise<Fallback> => {
  const { createFallback } = await import('./fallback.ts');
  return (fallback ??= createFallback({ clock: systemClock, storage: sessionStorage, key: KEY }));
};

/** What to open the next socket with. */
export const currentSocket = (): SocketClass => fallback?.instead() ?? WebSocket;

/** A browser that keeps nothing and a server that is not there are no reasons to do anything else than before. */
const quietly = (run: () => Promise<boolean>): Promise<boolean> => run().catch(() => false);

/**
 * A socket was opened then, and led nowhere: is there another way? A server that is down is not the network's fault.
 */
export const findWay = (began: number): Promise<boolean> =>
  quietly(
    async () => (await fetch('/healthz', { cache: 'no-store' })).ok && (await load()).failed(began),
  );

/** Fetches the fallback ahead where this tab needed it before. */
void quietly(
  async () => Number(sessionStorage.getItem(KEY)) > Date.now() && (await load()) === fallback,
);
