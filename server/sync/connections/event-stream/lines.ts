import type { ServerResponse } from 'node:http';
import type { Clock } from '../../../../shared/lib/clock.ts';
import { createId } from '../../../../shared/lib/id.ts';
import { LINE_HEADER } from '../../../../shared/protocol/event-stream/frames-up.ts';
import type { RequestFacts } from '../../../directory/session.ts';
import type { Limits } from '../../../limits.ts';
import type { Metrics } from '../../../metrics/metrics.ts';
import type { Admission } from '../../admission/admission.ts';
import type { OpenSocket, Visit } from '../web-socket-server.ts';
import { Line } from './line.ts';

const BEAT_MS = 1_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Whoever compresses or buffers on the way would hold edits back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // The stream was all that this connection was for; the server need not wait for it when it goes down.
  connection: 'close',
} as const;

export type LinesOptions = {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly readFacts: (visit: Visit) => RequestFacts;
  readonly admission: Admission;
  readonly limits: Limits;
  /** Resolves when the visitor was judged. */
  readonly onVisit: (visit: Visit, socket: OpenSocket) => Promise<void>;
};

type Entry = { readonly line: Line; readonly documentName: string; readonly facts: RequestFacts };

/** True when both requests prove the same session, by the token or else by a cookie. */
const isSameSender = (opener: RequestFacts, sender: RequestFacts): boolean => {
  if (opener.bearer !== null || sender.bearer !== null) return opener.bearer === sender.bearer;
  const isShared = (a: string | null, b: string | null): boolean => a !== null && a === b;
  return (
    isShared(opener.deviceToken, sender.deviceToken) ||
    isShared(opener.coordinatorToken, sender.coordinatorToken)
  );
};

/** Every client that comes by plain HTTP, since something on its way lets no WebSocket through. */
export class Lines {
  readonly #options: LinesOptions;
  readonly #entries = new Map<string, Entry>();
  #cancelBeat: (() => void) | null = null;

  constructor(options: LinesOptions) {
    this.#options = options;
    options.metrics.gauge('eventStreams', () => this.#entries.size);
  }

  /**
   * Makes an answer to `GET /sync/<document>/events` a line; headers that it has already go out with it. False, and
   * nothing is sent, when the server takes no more.
   */
  open(visit: Visit, response: ServerResponse): boolean {
    const { admission, clock, limits, metrics, onVisit, readFacts } = this.#options;
    const ticket = admission.enter(visit.address);
    if (!ticket) return false;
    response.writeHead(200, HEADERS);
    const line = new Line(createId(), response, {
      clock,
      metrics,
      maxFrameBytes: limits.MAX_FRAME_BYTES,
    });
    const { documentName } = visit;
    this.#entries.set(line.id, { line, documentName, facts: readFacts(visit) });
    line.onClose(() => {
      ticket.leave();
      this.#entries.delete(line.id);
      metrics.closed(line.closeCode);
    });
    this.#beatLater();
    ticket.judge(() => onVisit(visit, line));
    return true;
  }

  /** The line that a POST says it belongs to; only who opened it finds it. */
  find(visit: Visit): Line | null {
    const id = visit.headers[LINE_HEADER];
    const entry = typeof id === 'string' ? this.#entries.get(id) : undefined;
    if (entry?.documentName !== visit.documentName) return null;
    if (!isSameSender(entry.facts, this.#options.readFacts(visit))) return null;
    entry.line.heard();
    return entry.line;
  }

  /** Cuts whoever is still there. */
  close(): void {
    this.#cancelBeat?.();
    for (const { line } of this.#entries.values()) line.cut();
  }

  #beatLater(): void {
    this.#cancelBeat ??= this.#options.clock.after(BEAT_MS, () => {
      this.#cancelBeat = null;
      for (const { line } of this.#entries.values()) line.beat();
      if (this.#entries.size > 0) this.#beatLater();
    });
  }
}
