import { afterEach, describe, expect, it, vi } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { eventStreamSockets } from './event-stream-socket.ts';

type Posted = { readonly url: string; readonly init: RequestInit | undefined };

/** A socket whose stream is whatever a server, or something on the way, answers. */
const open = (answer: () => Response | Promise<Response>, hasSlot = true) => {
  const posts: Posted[] = [];
  const got: { readonly url: string; readonly headers: Headers }[] = [];
  let released = 0;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      posts.push({ url, init });
      return new Response(null, { status: 204 });
    }
    got.push({ url, headers: new Headers(init?.headers) });
    return answer();
  });
  const Socket = eventStreamSockets({
    clock: createManualClock().clock,
    takeSlot: async () => (hasSlot ? () => (released += 1) : null),
  });
  const socket = new Socket('wss://host/sync/board:b?as=viewer&token=secret');
  const opened = vi.fn<() => void>();
  const messages: number[][] = [];
  socket.addEventListener('open', opened);
  socket.addEventListener('message', ({ data }) => messages.push([...new Uint8Array(data)]));
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', ({ code }) => resolve(code));
  });
  return { socket, opened, messages, closed, posts, got, released: () => released };
};

const stream = (text: string) => (): Response => new Response(text);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a socket over an event stream', () => {
  it('asks by HTTP, with its token where no log keeps it', async () => {
    const { socket, got, closed } = open(stream(''));
    await closed;
    expect(socket.url).toBe('https://host/sync/board:b/events?as=viewer');
    expect(got[0]?.url).toBe(socket.url);
    expect(got[0]?.headers.get('authorization')).toBe('Bearer secret');
  });

  it('opens, gives what comes, and closes with what it is told', async () => {
    const { socket, opened, messages, closed, released } = open(
      stream('event:open\ndata:id\n\ndata:AQI=\n\ndata:\n\nevent:close\ndata:4503 back soon\n\n'),
    );
    expect(await closed).toBe(4503);
    expect(opened).toHaveBeenCalledTimes(1);
    expect(messages).toEqual([[1, 2], []]);
    expect(socket.readyState).toBe(socket.CLOSED);
    await vi.waitFor(() => expect(released()).toBe(1));
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['a refusal', () => new Response('no', { status: 403 })],
    ['no answer', () => Promise.reject(new TypeError('refused'))],
    ['a page that stands in the way', stream('<html>Sign in</html>')],
    ['an end', stream('event:open\ndata:id\n\ndata:AQI=\n\n')],
    ['half an event', stream('event:open\ndata:id\n\ndata:AQI')],
    ['what is no base64', stream('event:open\ndata:id\n\ndata:%%%\n\n')],
    ['a close without a code', stream('event:open\ndata:id\n\nevent:close\ndata:soon\n\n')],
  ])('takes %s for a lost line', async (_what, answer) => {
    expect(await open(answer).closed).toBe(1006);
  });

  it('is asked to come back later by a server that has its hands full', async () => {
    expect(await open(() => new Response('busy', { status: 503 })).closed).toBe(4529);
  });

  it('gives nothing before it is open, and opens once', async () => {
    const { opened, messages, closed } = open(
      stream(
        'data:AQI=\n\nevent:open\ndata:id\n\nevent:open\ndata:other\n\nevent:later\ndata:\n\n',
      ),
    );
    await closed;
    expect(opened).toHaveBeenCalledTimes(1);
    expect(messages).toEqual([]);
  });

  it('is asked to come back later when the browser’s other tabs hold the streams', async () => {
    const { closed, got } = open(stream(''), false);
    expect(await closed).toBe(4529);
    expect(got).toEqual([]);
  });

  it('names its line in every piece, and says the last words before it leaves', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode('event:open\ndata:id\n\n')),
    });
    const { socket, opened, closed, posts } = open(() => new Response(body));
    await vi.waitFor(() => expect(opened).toHaveBeenCalled());
    socket.send(new Uint8Array([9]));
    socket.close();
    expect(await closed).toBe(1005);
    expect(posts.map(({ url }) => url)).toEqual(['https://host/sync/board:b/frames?as=viewer']);
    const headers = new Headers(posts[0]?.init?.headers);
    expect([headers.get('talkoot-line'), headers.get('talkoot-piece')]).toEqual(['id', '0']);
    expect(posts[0]?.init?.body).toEqual(new Uint8Array([0, 0, 0, 1, 9]));
  });
});
