import * as Y from 'yjs';
import type { Actor } from '../../shared/access/actor.ts';
import type { ActionContext } from '../../shared/board/actions/action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { BoardState } from '../../shared/protocol/board-state.ts';
import type { ServerMessage } from '../../shared/protocol/messages.ts';
import { backoffMs } from '../sync/backoff.ts';
import type { CopyEnd } from '../sync/close-meaning.ts';
import {
  type Connection,
  openConnection,
  type Phase,
  type Surroundings,
} from '../sync/connection.ts';
import { createPresenceLink } from '../sync/presence-link.ts';
import type { CopyChange, Kept, OfflineCopy } from '../sync/offline-copy.ts';
import { createUpdateBuffer, type UpdateBuffer } from '../sync/update-buffer.ts';
import type { Address } from '../sync/wire.ts';
import type { NotDone } from './board.ts';
import type { BoardCopy, CopyEvent } from './board-copy.ts';
import { createCopyStatus } from './copy-status.ts';
import { createDrafts } from './drafts.ts';
import { createOutbox } from './outbox.ts';
import { createReplay, type Replay } from './replay.ts';
import { reaches, runWatched } from './run-watched.ts';
import { documentFrom, newDocument, tightenDocument } from './new-document.ts';
import { actionRow, createActionIds, readAction, readDraft } from './waiting-action.ts';
import type { WaitingAction } from './waiting-action.ts';

export type SyncedCopyOptions = {
  readonly address: Address;
  /** Who acts, and what the server grants them at the moment. */
  readonly actor: () => Actor;
  readonly offline: OfflineCopy;
  /** What the device had when the board was opened; `null` when it keeps nothing. */
  readonly kept: Kept | null;
  /** What the server gave in one piece to a device that had nothing: the socket brings what is missing. */
  readonly first?: BoardState | null;
  readonly surroundings: Surroundings;
  readonly onMessage: (message: ServerMessage) => void;
};

/** By then the board has been seen, and the page has time for its memory. */
const TIGHTEN_AFTER_MS = 1500;

/**
 * `live`: the document on screen is the connected one.
 * `cleaning`: the document on screen takes what is done meanwhile, while a clean one catches up with the server and
 * what waits is done again on it; then that one comes on screen.
 * `pausing`: as `cleaning`, before the next try.
 */
type Mode =
  | { readonly kind: 'live'; readonly buffer: UpdateBuffer; readonly connection: Connection }
  | {
      readonly kind: 'cleaning';
      readonly doc: Y.Doc;
      readonly replay: Replay;
      readonly connection: Connection;
    }
  | { readonly kind: 'pausing'; readonly cancel: () => void };

/** False when another tab has put the updates away that some of these actions had made. */
const hasAllOf = (doc: Y.Doc, actions: readonly WaitingAction[]): boolean =>
  actions.every(({ mark }) => mark === null || reaches(doc, mark));

/**
 * A board's document on this device: in sync with the server while there is a line, kept in the offline copy, and
 * made anew when the server ends it, without losing what one did in the meantime.
 */
export const createSyncedCopy = ({
  kept,
  first = null,
  ...options
}: SyncedCopyOptions): BoardCopy => {
  // Nothing below may hold on to `kept` and `first`: they are as large as the document.
  const { surroundings, offline, actor } = options;
  const { clock, random } = surroundings;
  const listeners = new Set<(event: CopyEvent) => void>();
  const presence = createPresenceLink();
  const newId = createActionIds(clock.now, random);

  let generation = first?.generation ?? kept?.generation ?? '';
  let clockOffset = 0;
  let isKept = kept !== null;
  /** Clean starts in a row that brought nothing further. */
  let vainStarts = 0;

  const tell = (event: CopyEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const write = (change: CopyChange): void => {
    if (!isKept) return;
    void offline.write(change).then((hasWritten) => {
      if (hasWritten) return;
      isKept = false;
      status.offlineCopyFailed();
    });
  };

  const waiting = kept?.actions.flatMap(readAction) ?? [];
  const outbox = createOutbox(waiting, newId);
  const drafts = createDrafts({
    kept: kept?.drafts.flatMap(readDraft) ?? [],
    write,
    onChange: () => tell('drafts'),
  });

  const status = createCopyStatus({
    offlineCopy: isKept ? 'on' : 'off',
    ask: () => ({
      frames: mode.kind === 'pausing' ? { sent: 0, saved: 0 } : mode.connection.frames(),
      waiting: outbox.size(),
      cleaning: mode.kind !== 'live',
    }),
    onChange: () => tell('connection'),
  });

  const reject = (action: WaitingAction, reason: NotDone): void => {
    vainStarts = 0;
    outbox.remove(action.id);
    drafts.add(action, reason);
  };

  const accept = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    vainStarts = 0;
    for (const id of ids) outbox.remove(id);
    write({ removeActions: ids });
  };

  const keepUpdatesOf = (doc: Y.Doc): UpdateBuffer =>
    createUpdateBuffer(doc, clock, (addUpdates) => write({ addUpdates }));

  /** The clean document has everything: it comes on screen. */
  const promote = (doc: Y.Doc, connection: Connection): void => {
    const old = onScreen;
    onScreen = doc;
    mode = { kind: 'live', buffer: keepUpdatesOf(doc), connection };
    write({
      head: { generation, mustReplay: false },
      clearUpdates: true,
      addUpdates: [Y.encodeStateAsUpdate(doc)],
    });
    tell('document');
    old.destroy();
    status.look();
  };

  const openClean = (): void => {
    const doc = newDocument();
    const connection = connect(doc);
    const replay = createReplay({
      doc,
      connection,
      outbox,
      actor,
      onAccepted: ({ id }) => accept([id]),
      onRejected: reject,
      onDone: () => promote(doc, connection),
    });
    mode = { kind: 'cleaning', doc, replay, connection };
    status.look();
  };

  /** What the end of a copy says about the one action that the server was judging, if it was only one. */
  const rejectCulprit = (replay: Replay, end: CopyEnd): void => {
    const action = replay.underWay();
    replay.stop();
    if (!action) return;
    // A taken client id is nobody's fault; the next copy has another.
    if (end.kind === 'refused' && end.reason !== 'foreignClient') reject(action, end.reason);
    if (end.kind === 'tooLarge') reject(action, 'tooLarge');
  };

  /** This copy of the document has ended on the server. Its words have not: they wait in the outbox. */
  const startClean = (end: CopyEnd): void => {
    if (mode.kind === 'cleaning') {
      rejectCulprit(mode.replay, end);
      mode.doc.destroy();
    }
    if (mode.kind === 'live') mode.buffer.stop();
    outbox.forgetFrames();
    generation = '';
    write({ head: { generation, mustReplay: true }, clearUpdates: true });
    const pauseMs = vainStarts === 0 ? 0 : backoffMs(vainStarts, 0, random);
    vainStarts += 1;
    mode = { kind: 'pausing', cancel: clock.after(pauseMs, openClean) };
  };

  const onPhase = (next: Phase): void => {
    switch (next.kind) {
      case 'online':
        if (mode.kind === 'cleaning') mode.replay.goOn();
        break;
      case 'resting':
        outbox.forgetFrames();
        break;
      case 'copyEnded':
        startClean(next.end);
        break;
      case 'ended':
        // Whoever may not read it any more shall not have it on their device either. Their own words stay.
        if (next.end !== 'reloadNeeded') {
          write({ head: { generation: '', mustReplay: true }, clearUpdates: true });
        }
        break;
      case 'connecting':
      case 'syncing':
      case 'closed':
        break;
    }
    status.entered(next);
  };

  const onSaved = (frames: number): void => {
    const ids = outbox.acknowledge(frames);
    if (mode.kind === 'cleaning') mode.replay.acknowledged(ids);
    else accept(ids);
  };

  const onMessage = (message: ServerMessage): void => {
    if (message.kind === 'welcome') {
      clockOffset = message.serverTime - clock.now();
      if (generation !== message.generation) {
        generation = message.generation;
        if (mode.kind === 'live') write({ head: { generation, mustReplay: false } });
      }
    }
    if (message.kind === 'storage') status.diskTakesWrites(message.writable);
    if (message.kind === 'saved') onSaved(message.frames);
    options.onMessage(message);
    status.look();
  };

  const onAnswer = (frame: number): void => {
    if (mode.kind === 'live') outbox.sentAll(frame);
    else if (mode.kind === 'cleaning') {
      const action = mode.replay.underWay();
      if (action) outbox.sent(action.id, frame);
    }
  };

  const connect = (doc: Y.Doc): Connection =>
    openConnection({
      address: options.address,
      doc,
      presence,
      generation: () => generation,
      surroundings,
      listeners: { onPhase, onAnswer, onMessage },
    });

  const run = (call: ActionCall, context: ActionContext): boolean => {
    const sentBefore = mode.kind === 'live' ? mode.connection.frames().sent : 0;
    const { done, changed, mark } = runWatched(onScreen, call, context);
    if (!changed) return done;
    const sent = mode.kind === 'live' ? mode.connection.frames().sent : 0;
    const frame = sent > sentBefore ? sent : null;
    const action = outbox.add({ call, at: context.now, mark, frame });
    const putActions = [actionRow(action)];
    if (mode.kind === 'live') write({ putActions, addUpdates: mode.buffer.take() });
    else write({ putActions });
    if (mode.kind === 'cleaning') queueMicrotask(mode.replay.goOn);
    status.look();
    return done;
  };

  const given = first && documentFrom(first.update);
  let onScreen = given ?? newDocument(kept);
  if (first && given) write({ head: { generation, mustReplay: false }, addState: first.update });
  const stopTightening = clock.after(TIGHTEN_AFTER_MS, () => tightenDocument(onScreen));
  let mode: Mode = { kind: 'pausing', cancel: () => {} };
  if (kept?.mustReplay || !hasAllOf(onScreen, waiting)) openClean();
  else {
    const buffer = keepUpdatesOf(onScreen);
    mode = { kind: 'live', buffer, connection: connect(onScreen) };
  }
  status.look();

  return {
    doc: () => onScreen,
    presence,
    run,
    keepDraft: (call, reason) => drafts.add({ id: newId(), call, at: clock.now() }, reason),
    dropDraft: drafts.drop,
    drafts: drafts.all,
    connection: status.state,
    clockOffset: () => clockOffset,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopTightening();
      if (mode.kind === 'pausing') mode.cancel();
      else mode.connection.close();
      if (mode.kind === 'live') {
        write({ addUpdates: mode.buffer.take() });
        mode.buffer.stop();
      }
      const cleaned = mode.kind === 'cleaning' ? mode.doc : null;
      if (mode.kind === 'cleaning') mode.replay.stop();
      // After the connection's own goodbye.
      queueMicrotask(() => {
        onScreen.destroy();
        cleaned?.destroy();
      });
    },
  };
};
