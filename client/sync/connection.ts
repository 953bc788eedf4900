import type { Clock } from '../../shared/lib/clock.ts';
import { askedMs, backoffMs } from './backoff.ts';
import { type ConnectionEnd, type CopyEnd, meaningOf } from './close-meaning.ts';
import type { SocketClass } from './watched-socket.ts';
import { createWire, type Frames, type WireListeners, type WireOptions } from './wire.ts';

/** Where a connection stands; each state knows only what belongs to it. */
export type Phase =
  /** A socket is being opened, after `failures` in a row. */
  | { readonly kind: 'connecting'; readonly failures: number }
  /** The socket is open; the document is not whole yet. */
  | { readonly kind: 'syncing' }
  /** `byHttp`: over an event stream, which takes a little longer. */
  | { readonly kind: 'online'; readonly byHttp: boolean }
  /** The line is lost; the next try is at `until` (ms since 1970), or when the device stirs. */
  | { readonly kind: 'resting'; readonly until: number }
  /** This copy of the document can't go on; a clean one can. */
  | { readonly kind: 'copyEnded'; readonly end: CopyEnd }
  | { readonly kind: 'ended'; readonly end: ConnectionEnd }
  | { readonly kind: 'closed' };

/** The world around a connection; tests turn it by hand. */
export type Surroundings = {
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  /** Read before every socket: what gets through may change. */
  readonly Socket: SocketClass;
  /** A socket that was opened then (ms since 1970) led nowhere. Resolves to true when there is another way now. */
  readonly findWay?: (began: number) => Promise<boolean>;
  /** Tells when the device woke up or its network changed: the line may be dead, or back. */
  readonly onStir: (listener: () => void) => () => void;
};

export type ConnectionListeners = Pick<WireListeners, 'onAnswer' | 'onMessage'> & {
  readonly onPhase: (phase: Phase) => void;
};

export type Connection = {
  readonly phase: () => Phase;
  /** Sync frames of the open socket so far. */
  readonly frames: () => Frames;
  readonly close: () => void;
};

type ConnectionOptions = Omit<WireOptions, 'socketClass' | 'listeners'> & {
  readonly surroundings: Surroundings;
  readonly listeners: ConnectionListeners;
};

/** A socket that is not open by then is given up: at first soon, since some networks swallow them without a word. */
const OPEN_WITHIN_MS = 4_000;
const OPEN_LATER_WITHIN_MS = 10_000;
/** How a socket ends when nobody said why. */
const ABNORMAL = 1006;
/** An open socket brings the document within this, however slow the line: else something on the way swallows it. */
const SYNC_WITHIN_MS = 45_000;
/** A server that is there answers a question within this. */
const ANSWER_WITHIN_MS = 3_000;
/** Only a connection that held this long makes the next loss count as the first one. */
const STABLE_AFTER_MS = 5_000;

/**
 * Keeps a document in sync with the server for as long as it is open. When to try again is decided here: the
 * provider's own backoff has no jitter and stops growing at 2.5 s.
 */
export const openConnection = (options: ConnectionOptions): Connection => {
  const { listeners, surroundings } = options;
  const { clock, random } = surroundings;
  let phase: Phase = { kind: 'connecting', failures: 0 };
  let failures = 0;
  let refused: CopyEnd | null = null;
  let heard = false;
  /** When the server, about to close, wants us back. */
  let comeBackMs: number | null = null;
  /** When the socket was opened. */
  let began = 0;
  /** At most one thing is waited for: the socket to open, an answer, stability, the next try. */
  let cancelWait = (): void => {};

  const wait = (ms: number, then: () => void): void => {
    cancelWait();
    cancelWait = clock.after(ms, then);
  };

  const enter = (next: Phase): void => {
    cancelWait();
    phase = next;
    listeners.onPhase(next);
  };

  const connect = (): void => {
    comeBackMs = null;
    enter({ kind: 'connecting', failures });
    began = clock.now();
    wait(failures < 2 ? OPEN_WITHIN_MS : OPEN_LATER_WITHIN_MS, wire.hangUp);
    wire.open();
  };

  const rest = (ms: number): void => {
    failures += 1;
    enter({ kind: 'resting', until: clock.now() + ms });
    wait(ms, connect);
  };

  const finish = (last: Phase): void => {
    stopStir();
    enter(last);
    // Not within the provider's own event: it is still busy closing the socket.
    queueMicrotask(wire.destroy);
  };

  const isOpen = (): boolean => phase.kind === 'syncing' || phase.kind === 'online';
  const isOver = (): boolean =>
    !isOpen() && phase.kind !== 'connecting' && phase.kind !== 'resting';

  /** What led nowhere may do so for a reason: another way is taken at once. */
  const findWay = (): void =>
    void surroundings.findWay?.(began).then((isFound) => {
      if (!isFound || isOver() || isOpen()) return;
      wire.hangUp();
      connect();
    });

  const onLost = (code: number): void => {
    if (isOver()) return;
    if (phase.kind !== 'online' && code === ABNORMAL) findWay();
    if (refused) return finish({ kind: 'copyEnded', end: refused });
    const meaning = meaningOf(code);
    if (meaning.kind === 'comeBack') {
      return rest(
        comeBackMs === null ? backoffMs(failures + 1, code, random) : askedMs(comeBackMs),
      );
    }
    finish({ ...meaning });
  };

  const settle = (): void =>
    wait(STABLE_AFTER_MS, () => {
      failures = 0;
    });

  /** News of others comes by the same socket, so that hearing something is no sign of the document. */
  const expectDocument = (): void => wait(SYNC_WITHIN_MS, () => wire.hangUp());

  const wire = createWire({
    ...options,
    socketClass: () => surroundings.Socket,
    listeners: {
      onOpen: () => {
        enter({ kind: 'syncing' });
        expectDocument();
      },
      onSynced: () => {
        enter({ kind: 'online', byHttp: wire.isByHttp() });
        settle();
      },
      onLost,
      onHeard: () => {
        heard = true;
      },
      onAnswer: listeners.onAnswer,
      onMessage: (message) => {
        if (message.kind === 'refusal') refused = { ...message, kind: 'refused' };
        if (message.kind === 'comeBack') comeBackMs = message.ms;
        listeners.onMessage(message);
      },
    },
  });

  /** An open socket is no proof of a line: ask, and give it up when nothing comes back. */
  const check = (): void => {
    heard = false;
    wire.ask();
    wait(ANSWER_WITHIN_MS, () => {
      if (heard) return phase.kind === 'online' ? settle() : expectDocument();
      wire.hangUp();
      connect();
    });
  };

  const stopStir = surroundings.onStir(() => {
    if (phase.kind === 'resting') connect();
    else if (isOpen()) check();
  });

  connect();

  return {
    phase: () => phase,
    frames: wire.frames,
    close: () => {
      if (!isOver()) finish({ kind: 'closed' });
    },
  };
};
