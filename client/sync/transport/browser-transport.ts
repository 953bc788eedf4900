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

/**
 * A socket was opened then, and led nowhere: is there another way? A server that is down is not the network's fault.
 */
export const findWay = async (began: number): Promise<boolean> => {
  try {
    const { ok } = await fetch('/healthz', { cache: 'no-store' });
    return ok && (await load()).failed(began);
  } catch {
    // No server, or a browser that keeps nothing: the next try goes the same way.
    return false;
  }
};

/** Fetches the fallback ahead where this tab needed it before. */
const recallNetwork = async (): Promise<void> => {
  try {
    if (Number(sessionStorage.getItem(KEY)) > Date.now()) await load();
  } catch {
    // As above.
  }
};

void recallNetwork();
