import type { Actor } from '../../shared/access/actor.ts';
import type { Connection } from '../sync/connection.ts';
import type * as Y from 'yjs';
import type { NotDone } from './board.ts';
import { createBoardStore } from './board-store.ts';
import { mayCall } from './may-call.ts';
import type { Outbox } from './outbox.ts';
import { reaches, runWatched } from './run-watched.ts';
import type { WaitingAction } from './waiting-action.ts';

type ReplayOptions = {
  /** The clean document, in sync with the server. */
  readonly doc: Y.Doc;
  readonly connection: Pick<Connection, 'phase' | 'frames'>;
  readonly outbox: Outbox;
  readonly actor: () => Actor;
  /** The server has it. */
  readonly onAccepted: (action: WaitingAction) => void;
  readonly onRejected: (action: WaitingAction, reason: NotDone) => void;
  /** Nothing waits any more. */
  readonly onDone: () => void;
};

/**
 * Does waiting actions again on a clean document, one at a time: the next one starts when the server has the last
 * on disk, so that a refusal names exactly one of them.
 */
export const createReplay = (options: ReplayOptions) => {
  const { doc, connection, outbox, actor } = options;
  const store = createBoardStore({ doc, personId: actor().personId, schedule: (run) => run() });
  let underWay: WaitingAction | null = null;
  let running = false;
  let done = false;

  /** Runs one action; true when the next may follow at once. */
  const doAgain = (action: WaitingAction): boolean => {
    if (action.mark && reaches(doc, action.mark)) {
      // It had arrived before the copy ended; only the word of it had not.
      options.onAccepted(action);
      return true;
    }
    const context = { personId: actor().personId, now: action.at };
    const verdict = mayCall(action.call, context, actor(), store.facts);
    if (!verdict.ok) {
      options.onRejected(action, verdict.error);
      return true;
    }
    const sentBefore = connection.frames().sent;
    const ran = runWatched(doc, action.call, context);
    if (!ran.done || !ran.changed) {
      if (ran.done) options.onAccepted(action);
      else options.onRejected(action, 'overtaken');
      return true;
    }
    // A socket that is just closing takes nothing; then the next one carries it in its answer.
    const { sent } = connection.frames();
    if (sent > sentBefore) outbox.sent(action.id, sent);
    underWay = action;
    return false;
  };

  /** Goes on as far as it can; to be called whenever something has happened. */
  const goOn = (): void => {
    if (running || done || underWay || connection.phase().kind !== 'online') return;
    running = true;
    let next = outbox.first();
    while (next && doAgain(next)) next = outbox.first();
    running = false;
    if (next) return;
    done = true;
    store.close();
    options.onDone();
  };

  return {
    goOn,
    /** The action that the server is judging now, if any. */
    underWay: () => underWay,
    /** Sync frames are on disk: `ids` are the actions that they carried. */
    acknowledged: (ids: readonly string[]): void => {
      if (!underWay || !ids.includes(underWay.id)) return;
      const action = underWay;
      underWay = null;
      options.onAccepted(action);
      goOn();
    },
    stop: (): void => {
      done = true;
      store.close();
    },
  };
};

export type Replay = ReturnType<typeof createReplay>;
