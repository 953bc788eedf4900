import type { DialectName } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';

/** What one person does during a run. */
export type Role = {
  readonly editsPerSecond: number;
  /** `mixed`: new notes, typing and drags; `drag`, `type`, `add`, `comment`: only that. */
  readonly edits: 'mixed' | 'drag' | 'type' | 'add' | 'comment';
  readonly pointersPerSecond: number;
};

export type Participant = { readonly seat: Seat; readonly role: Role };

/** What a thread of the load generator is to do. Everybody is named; it plays only its own. */
export type Job = {
  readonly port: number;
  readonly dialect: DialectName;
  readonly participants: readonly Participant[];
  readonly own: readonly number[];
  readonly deflate: boolean;
  /** Whether to look for acknowledgements, which takes time. */
  readonly acknowledged: boolean;
  readonly board: SharedBoard;
};

/** When the measured part of a run begins and ends (ms, on the shared clock). */
export type Window = { readonly from: number; readonly to: number };

export type Order =
  | { readonly order: 'run'; readonly window: Window; readonly drainMs: number }
  /** Work until then, without measuring. */
  | { readonly order: 'work'; readonly until: number }
  | { readonly order: 'tell' }
  | { readonly order: 'leave' };

export type ThreadResult = {
  /** Edits and pointers that arrived within the window, each once for everybody who got it. */
  readonly edits: number;
  readonly pointers: number;
  readonly frames: number;
  readonly bytes: number;
  /** Edits that should have arrived by the end, and that have not. */
  readonly expected: number;
  readonly missing: number;
  readonly expectedPointers: number;
  readonly editTimes: Uint32Array;
  readonly pointerTimes: Uint32Array;
  /** From sending an edit to hearing that it is saved. */
  readonly saveTimes: Uint32Array;
  /** How late the generator itself was. */
  readonly lateness: Uint32Array;
  /** Share of the time in which the thread was at work. */
  readonly utilization: number;
  readonly closes: readonly string[];
  /** Messages that came compressed, whose content nobody here reads. */
  readonly unread: number;
};

export type Report =
  | { readonly report: 'seated' }
  | { readonly report: 'done'; readonly result: ThreadResult }
  | { readonly report: 'known'; readonly known: readonly Known[] };

/** Of one writer's text edits: so many have come to somebody else, so many were acknowledged. */
export type Known = { readonly writer: number; readonly seen: number; readonly saved: number };

/** Memory that all threads share: how much everybody has sent, and when. */
export type SharedBoard = { readonly counts: SharedArrayBuffer; readonly times: SharedArrayBuffer };
