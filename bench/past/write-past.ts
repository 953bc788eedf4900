import { dialects, type DialectName } from '../dialects/dialects.ts';
import type { Pen, Seat } from '../dialects/dialect.ts';
import { Line } from '../load/line.ts';
import { textMark } from '../load/marks.ts';
import { visit } from '../load/visit.ts';
import { now, sleep } from '../measure/clock.ts';

/** What has happened at a board. */
export type Past = {
  readonly notes: number;
  /** Edits of those notes. */
  readonly edits: number;
  /** `mixed`: typed and dragged in turn; `drag`: only dragged. */
  readonly kind: 'mixed' | 'drag';
};

type Board = { readonly port: number; readonly dialect: DialectName; readonly seat: Seat };

/** So many Yjs clients have a hand in it; on one connection, since what counts is what is left of it. */
const WRITERS = 20;
const EDITS_PER_TICK = 20;
const TICK_MS = 5;
const MAX_WAITING_BYTES = 256 * 1024;
const PATIENCE_MS = 180_000;

/** Stands in the last edit of a past: who has it has everything before it. */
export const LAST_MARK = textMark(0, 1);

/** The messages of a past, one edit each. */
function* messagesOf(past: Past, pens: readonly Pen[]): Generator<Uint8Array> {
  const penFor = (count: number): Pen => {
    const pen = pens[count % pens.length];
    if (!pen) throw new Error('A past needs somebody who writes it');
    return pen;
  };
  for (let count = 0; count < past.notes; count += 1) {
    yield penFor(count).addNote(`Note ${count} `, { x: count % 4000, y: count % 3000 });
  }
  const own = Math.floor(past.notes / pens.length);
  for (let count = 0; count < past.edits; count += 1) {
    const pen = penFor(count);
    // Some prime number on, so that neighbours in time are not neighbours on the board.
    pen.turnTo((Math.floor(count / pens.length) * 7) % own);
    const isTyped = past.kind === 'mixed' && Math.floor(count / pens.length) % 2 === 0;
    yield isTyped
      ? pen.type(`word ${count % 1000} `)
      : pen.drag({ x: 16_384 + (count % 9973) / 7, y: (count % 7919) / 3 });
  }
  const last = penFor(0);
  yield last.type(LAST_MARK);
}

type Desk = { readonly line: Line; closed: string | null };

const open = ({ port, dialect, seat }: Board): Promise<Desk> =>
  new Promise((resolve, reject) => {
    const spoken = dialects[dialect];
    const line = new Line({
      port,
      dialect: spoken,
      seat,
      onMessage: (payload) => {
        if (spoken.isContent(payload)) resolve(desk);
      },
      onClose: (reason) => {
        desk.closed = reason;
        reject(new Error(`The server closed the socket: ${reason}`));
      },
    });
    const desk: Desk = { line, closed: null };
  });

/** Comes back until somebody who comes in gets the last edit. */
const waitForLast = async (board: Board): Promise<void> => {
  const deadline = now() + PATIENCE_MS;
  while (now() < deadline) {
    try {
      const { leave } = await visit({
        ...board,
        withinMs: 5_000,
        isDone: (payload) => payload.includes(LAST_MARK),
      });
      leave();
      return;
    } catch {
      // Not there yet: the server still works off what it was sent.
      await sleep(500);
    }
  }
  throw new Error('The past that was written did not come back');
};

/** Writes a board's past, edit by edit, as fast as the server takes it; resolves when it has all of it. */
export const writePast = async (board: Board, past: Past): Promise<void> => {
  const pens = Array.from({ length: WRITERS }, (_, index) =>
    dialects[board.dialect].pen({ ...board.seat, index }),
  );
  const desk = await open(board);
  let sinceRest = 0;
  for (const message of messagesOf(past, pens)) {
    desk.line.send(message);
    sinceRest += 1;
    if (sinceRest < EDITS_PER_TICK) continue;
    sinceRest = 0;
    do await sleep(TICK_MS);
    while (desk.line.waitingBytes > MAX_WAITING_BYTES && desk.closed === null);
    if (desk.closed !== null) throw new Error(`Closed while a past was written: ${desk.closed}`);
  }
  await waitForLast(board);
  desk.line.hangUp();
};
