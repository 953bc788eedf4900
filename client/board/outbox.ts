import type { ActionCall } from '../../shared/board/actions/all.ts';
import { TYPING_PAUSE_MS } from './undo.ts';
import type { WaitingAction } from './waiting-action.ts';

/** Actions on their way to the server's disk, oldest first. Holds no document and no storage. */
export type Outbox = {
  readonly size: () => number;
  readonly first: () => WaitingAction | undefined;
  /**
   * Keeps an action; `frame` is the sync frame that carries it, `null` when none went out. Typing that goes on
   * offline becomes one action with what was typed just before. The answer is what there is to store.
   */
  readonly add: (
    action: Omit<WaitingAction, 'id'> & { readonly frame: number | null },
  ) => WaitingAction;
  /** Everything waiting went out together in `frame`. */
  readonly sentAll: (frame: number) => void;
  readonly sent: (id: string, frame: number) => void;
  /** `frames` sync frames are on disk: the ids of the actions that are now done with. */
  readonly acknowledge: (frames: number) => string[];
  readonly remove: (id: string) => void;
  /** The socket is gone: nobody knows what arrived. */
  readonly forgetFrames: () => void;
};

type Entry = WaitingAction & {
  readonly frame: number | null;
  /** When typing last went on; `null` once it was sent: what may have arrived must not grow any more. */
  readonly openSince: number | null;
};

type Typing = Extract<ActionCall, { name: 'note.editText' }>;

/** Joins two steps of typing, when the second went on where the first ended. */
export const joinTyping = (earlier: ActionCall, later: ActionCall): Typing | null => {
  if (earlier.name !== 'note.editText' || later.name !== 'note.editText') return null;
  // What was said of how words look counts in the text it was said of.
  if (earlier.args.formats || later.args.formats) return null;
  const goesOn = earlier.args.id === later.args.id && earlier.args.text === later.args.base;
  return goesOn ? { ...later, args: { ...later.args, base: earlier.args.base } } : null;
};

export const createOutbox = (kept: readonly WaitingAction[], newId: () => string): Outbox => {
  let entries: Entry[] = kept.map((action) => ({ ...action, frame: null, openSince: null }));

  return {
    size: () => entries.length,
    first: () => entries[0],
    add: ({ call, at, mark, frame }) => {
      const last = entries.at(-1);
      const isOpen = typeof last?.openSince === 'number' && at - last.openSince <= TYPING_PAUSE_MS;
      const joined = isOpen ? joinTyping(last.call, call) : null;
      const openSince = frame === null ? at : null;
      const entry: Entry =
        last && joined
          ? { ...last, call: joined, mark: mark ?? last.mark, frame, openSince }
          : { id: newId(), call, at, mark, frame, openSince };
      entries = [...entries.filter(({ id }) => id !== entry.id), entry];
      return entry;
    },
    sentAll: (frame) => {
      entries = entries.map((entry) => ({ ...entry, frame, openSince: null }));
    },
    sent: (id, frame) => {
      entries = entries.map((entry) =>
        entry.id === id ? { ...entry, frame, openSince: null } : entry,
      );
    },
    acknowledge: (frames) => {
      const isDone = ({ frame }: Entry): boolean => frame !== null && frame <= frames;
      const done = entries.filter(isDone);
      if (done.length > 0) entries = entries.filter((entry) => !isDone(entry));
      return done.map(({ id }) => id);
    },
    remove: (id) => {
      entries = entries.filter((entry) => entry.id !== id);
    },
    forgetFrames: () => {
      entries = entries.map((entry) => ({ ...entry, frame: null }));
    },
  };
};
