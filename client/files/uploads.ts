import { createStore, type StoreApi } from 'zustand';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import type { FileAnswer } from '../../shared/api/files.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { ProblemKind } from '../api/problem.ts';
import type { NotDone } from '../board/board.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import type { UploadTarget } from './file-desk.ts';
import type { PrepareFault, Prepared } from './prepare-file.ts';
import type { SendFault } from './send-file.ts';

export type UploadFault =
  | { readonly at: 'file'; readonly why: PrepareFault }
  | { readonly at: 'server'; readonly why: ProblemKind }
  | { readonly at: 'board'; readonly why: NotDone };

export type UploadState =
  /** It waits for others, or is being made smaller. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  /** It goes on by itself: when the network is back, or when the server has time. */
  | { readonly kind: 'paused'; readonly why: 'offline' | 'busy' }
  | { readonly kind: 'failed'; readonly fault: UploadFault }
  | { readonly kind: 'done'; readonly noteId: string; readonly attachment: Attachment };

export type Upload = {
  readonly id: string;
  readonly file: File;
  readonly target: UploadTarget;
  readonly state: UploadState;
};

export type UploadsOptions = {
  readonly prepare: (file: File) => Promise<Result<Prepared, PrepareFault>>;
  readonly send: (sending: {
    readonly body: Blob;
    readonly type: string;
    readonly onProgress: (share: number) => void;
    readonly signal: AbortSignal;
  }) => Promise<Result<FileAnswer, SendFault>>;
  /** Puts what has arrived on the board; resolves to the note's id. */
  readonly place: (
    target: UploadTarget,
    attachment: Attachment,
  ) => Promise<Result<string, NotDone>>;
  readonly newId: () => string;
  /** Resolves after so long, or when the network comes back. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type Uploads = {
  readonly store: StoreApi<{ readonly list: readonly Upload[] }>;
  readonly add: (files: readonly File[], target: UploadTarget) => void;
  /** Gives up one that is under way, or takes one off the list. */
  readonly drop: (id: string) => void;
  readonly retry: (id: string) => void;
  /** Takes those off the list that are through. */
  readonly clear: () => void;
};

const AT_ONCE = 3;

/** Without a network, or a word from the server when to come back. */
const USUAL_PAUSE_MS = 5000;

/** What goes over by itself. */
const isPassing = ({ problem: { kind } }: SendFault): boolean =>
  kind === 'unreachable' || kind === 'busy' || kind === 'too-many-files' || kind === 'storage';

/** Runs at most so many at once, in the order in which they were asked for. */
const createGate = (places: number) => {
  let free = places;
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};

const attachmentOf = (
  prepared: Prepared,
  kept: FileAnswer,
  { card, alt = '' }: { readonly card: FileAnswer | null; readonly alt?: string | undefined },
): Attachment => ({
  hash: kept.hash,
  name: prepared.name,
  type: kept.type,
  size: kept.size,
  ...prepared.dimensions,
  alt,
  ...(card && isPicture(card.type) && { preview: card.hash }),
});

/** Everything that is on its way from this page to the server: made ready one by one, sent a few at a time. */
export const createUploads = (options: UploadsOptions): Uploads => {
  const store = createStore<{ readonly list: readonly Upload[] }>(() => ({ list: [] }));
  const stops = new Map<string, AbortController>();
  // One picture unpacked is enough for a phone.
  const oneByOne = createGate(1);
  const fewAtOnce = createGate(AT_ONCE);

  const set = (id: string, state: UploadState): void =>
    store.setState(({ list }) => ({
      list: list.map((upload) => (upload.id === id ? { ...upload, state } : upload)),
    }));

  const sendOne = async (
    id: string,
    { body, type }: { readonly body: Blob; readonly type: string },
    signal: AbortSignal,
  ): Promise<Result<FileAnswer, UploadFault>> => {
    for (;;) {
      set(id, { kind: 'sending', share: 0 });
      const onProgress = (share: number): void => set(id, { kind: 'sending', share });
      const sent = await options.send({ body, type, onProgress, signal });
      if (sent.ok) return sent;
      const { problem, retryAfterMs } = sent.error;
      if (!isPassing(sent.error) || signal.aborted) {
        return err({ at: 'server', why: problem.kind });
      }
      set(id, { kind: 'paused', why: problem.kind === 'unreachable' ? 'offline' : 'busy' });
      await options.pause(retryAfterMs ?? USUAL_PAUSE_MS, signal);
      if (signal.aborted) return err({ at: 'server', why: problem.kind });
    }
  };

  const bring = async (
    { id, file, target }: Upload,
    signal: AbortSignal,
  ): Promise<Result<Extract<UploadState, { kind: 'done' }>, UploadFault>> => {
    const prepared = await oneByOne(async () => (signal.aborted ? null : options.prepare(file)));
    if (prepared === null) return err({ at: 'server', why: 'unreachable' });
    if (!prepared.ok) return err({ at: 'file', why: prepared.error });
    const { value } = prepared;
    const { card } = value;
    const sent = await fewAtOnce(async () => {
      const small = card && (await sendOne(id, { body: card, type: card.type }, signal));
      if (small && !small.ok) return small;
      const kept = await sendOne(id, value, signal);
      const alt = target.kind === 'note' ? target.alt : undefined;
      return kept.ok
        ? ok(attachmentOf(value, kept.value, { card: small ? small.value : null, alt }))
        : kept;
    });
    if (!sent.ok) return sent;
    if (signal.aborted) return err({ at: 'server', why: 'unreachable' });
    const placed = await options.place(target, sent.value);
    return placed.ok
      ? ok({ kind: 'done', noteId: placed.value, attachment: sent.value })
      : err({ at: 'board', why: placed.error });
  };

  const start = async (upload: Upload): Promise<void> => {
    const stop = new AbortController();
    stops.set(upload.id, stop);
    set(upload.id, { kind: 'waiting' });
    const brought = await bring(upload, stop.signal);
    if (stops.get(upload.id) === stop) stops.delete(upload.id);
    if (stop.signal.aborted) return;
    set(upload.id, brought.ok ? brought.value : { kind: 'failed', fault: brought.error });
  };

  return {
    store,
    add: (files, target) => {
      const added = files.map((file): Upload => {
        return { id: options.newId(), file, target, state: { kind: 'waiting' } };
      });
      store.setState(({ list }) => ({ list: [...list, ...added] }));
      for (const upload of added) void start(upload);
    },
    drop: (id) => {
      stops.get(id)?.abort();
      stops.delete(id);
      store.setState(({ list }) => ({ list: list.filter((upload) => upload.id !== id) }));
    },
    retry: (id) => {
      const found = store.getState().list.find((upload) => upload.id === id);
      if (found?.state.kind === 'failed') void start(found);
    },
    clear: () =>
      store.setState(({ list }) => ({
        list: list.filter(({ state }) => state.kind !== 'done' && state.kind !== 'failed'),
      })),
  };
};
