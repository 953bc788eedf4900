import { dialects, type DialectName } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';
import { now, sleep } from '../measure/clock.ts';
import { Line } from './line.ts';

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
    const startedAt = now();
    const impatience = setTimeout(() => {
      line.hangUp();
      reject(new Error(`Nothing that was waited for came within ${withinMs} ms`));
    }, withinMs);
    const line = new Line({
      port,
      dialect: dialects[dialect],
      seat,
      onMessage: (payload) => {
        if (!isDone(payload)) return;
        clearTimeout(impatience);
        resolve({ ms: now() - startedAt, leave: () => line.hangUp() });
      },
      onClose: (reason) => {
        clearTimeout(impatience);
        reject(new Error(`The server closed a visitor's socket: ${reason}`));
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
