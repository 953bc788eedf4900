import { createStore, type StoreApi } from 'zustand';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import type { FileAnswer } from '../../shared/api/files.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { ProblemKind } from '../api/problem.ts';
import type { NotDone } from '../board/board.ts';
import { cleanFileName } from '../../shared/files/clean-file-name.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import type { UploadTarget } from './file-desk.ts';
import type { UploadShelf } from './upload-shelf.ts';
import type { FileQuestion, PrepareFault, Prepared } from './prepare-file.ts';
import type { SendFault } from './send-file.ts';

export type UploadFault =
  | { readonly at: 'file'; readonly why: PrepareFault | FileQuestion }
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
  /** This device keeps it until it is sent, whatever becomes of the page. */
  readonly isKept: boolean;
};

export type UploadsOptions = {
  readonly prepare: (file: File) => Promise<Result<Prepared, PrepareFault>>;
  readonly send: (sending: {
    readonly body: Blob;
    readonly type: string;
    /** False where nobody is to know who sent it. */
    readonly isSigned: boolean;
    readonly onProgress: (share: number) => void;
    readonly signal: AbortSignal;
  }) => Promise<Result<FileAnswer, SendFault>>;
  /** Puts what has arrived on the board; resolves to the note's id. */
  readonly place: (
    target: UploadTarget,
    attachment: Attachment,
  ) => Promise<Result<string, UploadFault>>;
  /** How what becomes a note will be signed, decided when it is added. */
  readonly signed?: (target: UploadTarget) => UploadTarget;
  readonly shelf: UploadShelf;
  readonly newId: () => string;
  /** Resolves after so long, or when the network comes back. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type Uploads = {
  readonly store: StoreApi<{ readonly list: readonly Upload[] }>;
  readonly add: (files: readonly File[], target: UploadTarget) => void;
  /** Goes on with what this device has kept; resolves to how many files that are. */
  readonly resume: () => Promise<number>;
  /** The page is left: what is kept is gone on with later. */
  readonly stop: () => void;
  /** Gives up one that is under way, or takes one off the list. */
  readonly drop: (id: string) => void;
  /** Tries one again; where its sender was asked something, they have said yes. */
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

/** What such a file says inside, such as its author, nobody has taken out. */
const mayNameItsAuthor = (type: Prepared['type']): boolean => type.startsWith('application/');

const isUnsigned = (target: UploadTarget): boolean =>
  target.kind === 'new' && target.signing !== undefined && target.signing.level !== 'named';

const isNameless = (target: UploadTarget): boolean =>
  target.kind === 'new' && target.signing?.level === 'nameless';

/** What a picture is called by its sender's device may tell whose it is. */
const nameFor = (target: UploadTarget, { name, type }: Prepared): string =>
  isUnsigned(target) && isPicture(type) ? cleanFileName('', type) : name;

/** Sent, or of a kind that never will be: it is not kept for another try. */
const isOver = (state: UploadState): boolean =>
  state.kind === 'done' ||
  (state.kind === 'failed' && state.fault.at === 'file' && state.fault.why !== 'mayName');

const attachmentOf = (
  prepared: Pick<Prepared, 'name' | 'dimensions'>,
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
    {
      body,
      type,
      isSigned,
    }: { readonly body: Blob; readonly type: string; readonly isSigned: boolean },
    signal: AbortSignal,
  ): Promise<Result<FileAnswer, UploadFault>> => {
    for (;;) {
      set(id, { kind: 'sending', share: 0 });
      const onProgress = (share: number): void => set(id, { kind: 'sending', share });
      const sent = await options.send({ body, type, isSigned, onProgress, signal });
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
    const needsWord =
      isUnsigned(target) && target.kind === 'new' && !target.told && mayNameItsAuthor(value.type);
    if (needsWord) return err({ at: 'file', why: 'mayName' });
    const isSigned = !isNameless(target);
    const named = { ...value, name: nameFor(target, value) };
    const sent = await fewAtOnce(async () => {
      const small = card && (await sendOne(id, { body: card, type: card.type, isSigned }, signal));
      if (small && !small.ok) return small;
      const kept = await sendOne(id, { ...value, isSigned }, signal);
      const alt = target.kind === 'note' ? target.alt : undefined;
      return kept.ok
        ? ok(attachmentOf(named, kept.value, { card: small ? small.value : null, alt }))
        : kept;
    });
    if (!sent.ok) return sent;
    if (signal.aborted) return err({ at: 'server', why: 'unreachable' });
    const placed = await options.place(target, sent.value);
    return placed.ok ? ok({ kind: 'done', noteId: placed.value, attachment: sent.value }) : placed;
  };

  const leaveShelf = (id: string): void => {
    void options.shelf.forget(id);
    options.shelf.release(id);
  };

  const change = (id: string, changed: Partial<Pick<Upload, 'isKept' | 'target'>>): void =>
    store.setState(({ list }) => ({
      list: list.map((upload) => (upload.id === id ? { ...upload, ...changed } : upload)),
    }));

  const isListed = (id: string): boolean => store.getState().list.some((one) => one.id === id);

  /** Keeps it on the device, unless it has gone from the list meanwhile: sent, or given up. */
  const shelve = async (upload: Upload): Promise<void> => {
    await options.shelf.claim(upload.id);
    const isKept = await options.shelf.keep(upload);
    const now = store.getState().list.find(({ id }) => id === upload.id);
    if (isKept && (!now || isOver(now.state))) leaveShelf(upload.id);
    else change(upload.id, { isKept });
  };

  const start = async (upload: Upload): Promise<void> => {
    const stop = new AbortController();
    stops.set(upload.id, stop);
    set(upload.id, { kind: 'waiting' });
    const brought = await bring(upload, stop.signal);
    if (stops.get(upload.id) === stop) stops.delete(upload.id);
    if (stop.signal.aborted) return;
    const state: UploadState = brought.ok
      ? brought.value
      : { kind: 'failed', fault: brought.error };
    if (isOver(state)) leaveShelf(upload.id);
    set(upload.id, state);
  };

  return {
    store,
    add: (files, wanted) => {
      const added = files.map((file): Upload => {
        const target = options.signed?.(wanted) ?? wanted;
        return { id: options.newId(), file, target, state: { kind: 'waiting' }, isKept: false };
      });
      store.setState(({ list }) => ({ list: [...list, ...added] }));
      for (const upload of added) {
        void shelve(upload);
        void start(upload);
      }
    },
    resume: async () => {
      const kept = await options.shelf.load();
      const claimed = await Promise.all(
        kept.map(async (upload) =>
          !isListed(upload.id) && (await options.shelf.claim(upload.id)) ? [upload] : [],
        ),
      );
      const again = claimed.flat().map((upload): Upload => {
        return { ...upload, state: { kind: 'waiting' }, isKept: true };
      });
      store.setState(({ list }) => ({ list: [...again, ...list] }));
      for (const upload of again) void start(upload);
      return again.length;
    },
    stop: () => {
      for (const [id, stop] of stops) {
        stop.abort();
        options.shelf.release(id);
      }
      stops.clear();
      for (const { id } of store.getState().list) options.shelf.release(id);
      store.setState({ list: [] });
    },
    drop: (id) => {
      stops.get(id)?.abort();
      stops.delete(id);
      leaveShelf(id);
      store.setState(({ list }) => ({ list: list.filter((upload) => upload.id !== id) }));
    },
    retry: (id) => {
      const found = store.getState().list.find((upload) => upload.id === id);
      if (found?.state.kind !== 'failed') return;
      const { target } = found;
      const told = target.kind === 'new' ? { ...target, told: true } : target;
      change(id, { target: told });
      void start({ ...found, target: told });
    },
    clear: () => {
      const isThrough = ({ state }: Upload): boolean =>
        state.kind === 'done' || state.kind === 'failed';
      const { list } = store.getState();
      for (const { id } of list.filter(isThrough)) leaveShelf(id);
      store.setState({ list: list.filter((upload) => !isThrough(upload)) });
    },
  };
};
