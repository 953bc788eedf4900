import { describe, expect, test, vi } from 'vitest';
import type { FileAnswer } from '../../shared/api/files.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { NotDone } from '../board/board.ts';
import type { Prepared } from './prepare-file.ts';
import type { SendFault } from './send-file.ts';
import { createMemoryShelf } from './testing/memory-shelf.ts';
import { createUploads, type UploadFault, type UploadsOptions } from './uploads.ts';

type Sent = Parameters<UploadsOptions['send']>[0] & {
  readonly answer: (result: Result<FileAnswer, SendFault>) => void;
};

const prepared = (card: Blob | null = null): Prepared => ({
  body: new Blob(['picture']),
  name: 'kuva.webp',
  type: 'image/webp',
  dimensions: { w: 30, h: 20 },
  card,
});

const kept = (letter: string): Result<FileAnswer, SendFault> =>
  ok({ hash: letter.repeat(64), type: 'image/webp', size: 7 });

const fault = (kind: SendFault['problem']['kind'], retryAfterMs: number | null = null) =>
  err<SendFault>({ problem: { kind }, retryAfterMs });

/** Nothing is sent and nothing passes by itself: the test answers, and ends the pauses. */
const setUp = (
  prepare: UploadsOptions['prepare'] = async () => ok(prepared()),
  { shelf }: Pick<ReturnType<typeof createMemoryShelf>, 'shelf'> = createMemoryShelf(),
) => {
  const sent: Sent[] = [];
  const pauses: { readonly ms: number; readonly end: () => void }[] = [];
  const placed: unknown[] = [];
  let outcome: Result<string, UploadFault> = ok('note');
  let ids = 0;
  const uploads = createUploads({
    prepare,
    send: (sending) => new Promise((answer) => sent.push({ ...sending, answer })),
    place: async (target, attachment) => {
      placed.push([target, attachment]);
      return outcome;
    },
    shelf,
    newId: () => `u${(ids += 1)}`,
    pause: (ms, signal) =>
      new Promise((end) => {
        pauses.push({ ms, end });
        signal.addEventListener('abort', () => end());
      }),
  });
  const list = () => uploads.store.getState().list;
  const add = (count: number) =>
    uploads.add(
      Array.from({ length: count }, (_, index) => new File(['x'], `${index}.png`)),
      { kind: 'new', place: { section: 's' } },
    );
  const nextSent = (count: number) => vi.waitUntil(() => sent.length >= count && sent[count - 1]);
  return {
    uploads,
    sent,
    pauses,
    placed,
    list,
    states: () => list().map(({ state }) => state.kind),
    add,
    nextSent,
    refuse: (reason: NotDone) => (outcome = err({ at: 'board', why: reason })),
    allow: () => (outcome = ok('note')),
  };
};

describe('a file', () => {
  test('is on the board once the server has it, the small picture first', async () => {
    const card = new Blob(['small']);
    const { add, nextSent, placed, states, list } = setUp(async () => ok(prepared(card)));
    add(1);
    const small = await nextSent(1);
    expect(small && small.body).toBe(card);
    expect(placed).toEqual([]);
    if (small) small.answer(kept('c'));
    const full = await nextSent(2);
    if (full) full.onProgress(0.5);
    expect(list()[0]?.state).toEqual({ kind: 'sending', share: 0.5 });
    if (full) full.answer(kept('f'));
    await vi.waitUntil(() => states()[0] === 'done');
    expect(placed).toEqual([
      [
        { kind: 'new', place: { section: 's' } },
        {
          hash: 'f'.repeat(64),
          preview: 'c'.repeat(64),
          name: 'kuva.webp',
          type: 'image/webp',
          size: 7,
          w: 30,
          h: 20,
          alt: '',
        },
      ],
    ]);
  });

  test('that will not do is not sent', async () => {
    const { add, sent, states, list } = setUp(async () => err('notAsNamed'));
    add(1);
    await vi.waitUntil(() => states()[0] === 'failed');
    expect(list()[0]?.state).toEqual({
      kind: 'failed',
      fault: { at: 'file', why: 'notAsNamed' },
    });
    expect(sent).toEqual([]);
  });

  test('waits without a network, and for a server that has much to do, and goes on by itself', async () => {
    const { add, nextSent, pauses, states, list } = setUp();
    add(1);
    const first = await nextSent(1);
    if (first) first.answer(fault('unreachable'));
    await vi.waitUntil(() => pauses.length === 1);
    expect(list()[0]?.state).toEqual({ kind: 'paused', why: 'offline' });
    pauses[0]?.end();
    const second = await nextSent(2);
    if (second) second.answer(fault('too-many-files', 7000));
    await vi.waitUntil(() => pauses.length === 2);
    expect(pauses[1]?.ms).toBe(7000);
    expect(list()[0]?.state).toEqual({ kind: 'paused', why: 'busy' });
    pauses[1]?.end();
    const third = await nextSent(3);
    if (third) third.answer(kept('a'));
    await vi.waitUntil(() => states()[0] === 'done');
  });

  test('that the server refuses stays with its reason, and leaves the list when it is told to', async () => {
    const { add, nextSent, states, list, uploads } = setUp();
    add(1);
    const first = await nextSent(1);
    if (first) first.answer(fault('no-room'));
    await vi.waitUntil(() => states()[0] === 'failed');
    expect(list()[0]?.state).toMatchObject({ fault: { at: 'server', why: 'no-room' } });
    uploads.clear();
    expect(list()).toEqual([]);
  });

  test('that the board does not take can be tried again', async () => {
    const { add, nextSent, states, uploads, refuse, allow } = setUp();
    refuse('frozen');
    add(1);
    const first = await nextSent(1);
    if (first) first.answer(kept('a'));
    await vi.waitUntil(() => states()[0] === 'failed');
    allow();
    uploads.retry('u1');
    const second = await nextSent(2);
    if (second) second.answer(kept('a'));
    await vi.waitUntil(() => states()[0] !== 'sending');
    expect(states()).toEqual(['done']);
  });

  test('that is cancelled is not sent on and never comes onto the board', async () => {
    const { add, nextSent, uploads, placed, list } = setUp();
    add(1);
    const first = await nextSent(1);
    uploads.drop('u1');
    expect(list()).toEqual([]);
    if (!first) throw new Error('it was being sent');
    expect(first.signal.aborted).toBe(true);
    first.answer(kept('a'));
    add(1);
    const second = await nextSent(2);
    if (second) second.answer(kept('b'));
    await vi.waitUntil(() => placed.length > 0);
    expect(placed).toHaveLength(1);
    expect(JSON.stringify(placed)).toContain('b'.repeat(64));
  });
});

test('many are made ready one by one and sent three at a time', async () => {
  let atOnce = 0;
  let most = 0;
  const { add, nextSent, sent, states } = setUp(async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 0));
    atOnce -= 1;
    return ok(prepared());
  });
  add(20);
  for (let index = 0; index < 20; index += 1) {
    const next = await nextSent(index + 1);
    expect(states().filter((kind) => kind === 'sending').length).toBeLessThanOrEqual(3);
    expect(sent.length - index).toBeLessThanOrEqual(3);
    if (next) next.answer(kept('a'));
  }
  await vi.waitUntil(() => states().every((kind) => kind === 'done'));
  expect(most).toBe(1);
});

describe('a page that is left', () => {
  test('leaves what it has not sent on the device, and the next one sends it, once', async () => {
    const shelf = createMemoryShelf();
    const first = setUp(undefined, shelf);
    first.add(2);
    const one = await first.nextSent(2);
    await vi.waitUntil(() => first.list().every(({ isKept }) => isKept));
    if (one) one.answer(kept('a'));
    await vi.waitUntil(() => shelf.kept.size === 1);
    first.uploads.stop();

    const next = setUp(undefined, shelf);
    expect(await next.uploads.resume()).toBe(1);
    const twin = setUp(undefined, shelf);
    expect(await twin.uploads.resume()).toBe(0);
    const sent = await next.nextSent(1);
    if (sent) sent.answer(kept('b'));
    await vi.waitUntil(() => next.states()[0] === 'done');
    expect(next.placed).toHaveLength(1);
    await vi.waitUntil(() => shelf.kept.size === 0);
  });

  test('leaves nothing that was given up, refused for what it is, or sent meanwhile', async () => {
    const shelf = createMemoryShelf();
    const { add, uploads, list, states, nextSent } = setUp(
      async (file) => (file.name === '0.png' ? err('damaged') : ok(prepared())),
      shelf,
    );
    add(3);
    await nextSent(2);
    await vi.waitUntil(() => states()[0] === 'failed');
    for (const { id, state } of list()) if (state.kind === 'sending') uploads.drop(id);
    await vi.waitUntil(() => shelf.kept.size === 0);
    expect(list()).toHaveLength(1);
  });

  test('says of a file for which there is no room that it is not kept', async () => {
    const shelf = createMemoryShelf(1);
    const { add, list, nextSent } = setUp(undefined, shelf);
    add(2);
    await nextSent(2);
    await vi.waitUntil(() => shelf.kept.size === 1);
    await vi.waitUntil(() => list().some(({ isKept }) => isKept));
    expect(list().map(({ isKept }) => isKept)).toEqual([true, false]);
  });
});

describe('a file for a note without a name', () => {
  const unsigned = {
    kind: 'new',
    place: { section: 's' },
    signing: { level: 'nameless', key: 'k'.repeat(22), noteId: 'n' },
  } as const;

  test('is sent as nobody’s, and a picture is not called as its sender’s device called it', async () => {
    const { uploads, nextSent, placed, states } = setUp(async (file) =>
      ok({ ...prepared(), name: file.name }),
    );
    uploads.add([new File(['x'], 'Annan ranta.webp')], unsigned);
    const sent = await nextSent(1);
    expect(sent && sent.isSigned).toBe(false);
    if (sent) sent.answer(kept('a'));
    await vi.waitUntil(() => states()[0] === 'done');
    expect(placed).toMatchObject([[unsigned, { name: 'file.webp' }]]);
  });

  test('asks before it sends a document, which may say inside who made it', async () => {
    const { uploads, sent, list, states, nextSent } = setUp(async () =>
      ok({ ...prepared(), name: 'a.pdf', type: 'application/pdf', dimensions: null }),
    );
    uploads.add([new File(['x'], 'a.pdf')], unsigned);
    await vi.waitUntil(() => states()[0] === 'failed');
    expect(list()[0]?.state).toMatchObject({ fault: { at: 'file', why: 'mayName' } });
    expect(sent).toEqual([]);
    for (const { id } of list()) uploads.retry(id);
    const going = await nextSent(1);
    expect(going && going.isSigned).toBe(false);
  });
});
