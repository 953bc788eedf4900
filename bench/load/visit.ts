import { dialects, type DialectName } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';
import { now, sleep } from '../measure/clock.ts';
import { WireSocket } from '../wire/web-socket.ts';

export type VisitOptions = {
  readonly port: number;
  readonly dialect: DialectName;
  readonly seat: Seat;
  /** Called with each message; true when it is the one that was waited for. */
  readonly isDone: (payload: Buffer) => boolean;
  readonly withinMs: number;
};

export type Visit = {
  /** From opening the socket to the message that was waited for. */
  readonly ms: number;
  readonly leave: () => void;
};

/** One person comes in and reads, until something has come. Rejects when it does not. */
export const visit = ({ port, dialect, seat, isDone, withinMs }: VisitOptions): Promise<Visit> =>
  new Promise((resolve, reject) => {
    const spoken = dialects[dialect];
    const startedAt = now();
    let isLeaving = false;
    const leave = (): void => {
      isLeaving = true;
      socket.destroy();
    };
    const impatience = setTimeout(() => {
      leave();
      reject(new Error(`Nothing that was waited for came within ${withinMs} ms`));
    }, withinMs);
    const socket = new WireSocket({
      port,
      path: seat.path,
      deflate: false,
      onOpen: () => {
        for (const greeting of spoken.greetings(seat)) {
          if (spoken.isText) socket.sendText(greeting);
          else socket.send(greeting);
        }
      },
      onMessage: (payload) => {
        if (!isDone(payload)) return;
        clearTimeout(impatience);
        resolve({ ms: now() - startedAt, leave });
      },
      onClose: (code, reason) => {
        clearTimeout(impatience);
        if (!isLeaving)
          reject(new Error(`The server closed a visitor's socket: ${code} ${reason}`));
      },
    });
  });

/** Some servers answer the first visitor before they have read the disk, and send the rest later. */
const SILENCE_MS = 1500;

/** All messages that somebody gets who comes in and does nothing, until none has come for a while. */
export const readBoard = async (
  to: Pick<VisitOptions, 'port' | 'dialect' | 'seat'>,
): Promise<readonly Buffer[]> => {
  const messages: Buffer[] = [];
  let last = now();
  const { leave } = await visit({
    ...to,
    withinMs: 30_000,
    isDone: (payload) => {
      messages.push(Buffer.from(payload));
      last = now();
      return dialects[to.dialect].isContent(payload);
    },
  });
  while (now() - last < SILENCE_MS) await sleep(50);
  leave();
  return messages;
};
