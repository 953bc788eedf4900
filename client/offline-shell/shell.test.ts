import { describe, expect, it } from 'vitest';
import { createShell } from './shell.ts';

const ORIGIN = 'https://board.example.org';

type Asked = RequestInfo | URL;
type Network = (address: string) => Promise<Response>;

const addressOf = (asked: Asked): string =>
  new URL(asked instanceof Request ? asked.url : asked, ORIGIN).pathname;

/** The browser's caches, in memory; `network` is what they are filled from. */
const memoryCaches = (network: Network) => {
  const builds = new Map<string, Map<string, Response>>();
  return {
    open: async (name: string) => {
      const build = builds.get(name) ?? new Map<string, Response>();
      builds.set(name, build);
      return {
        match: async (asked: Asked) => build.get(addressOf(asked))?.clone(),
        addAll: async (wanted: Iterable<RequestInfo>) => {
          for (const address of [...wanted].map(addressOf)) {
            build.set(address, await network(address));
          }
        },
      };
    },
    keys: async () => [...builds.keys()],
    delete: async (name: string) => builds.delete(name),
    match: async (asked: Asked) =>
      [...builds.values()].map((build) => build.get(addressOf(asked))).find(Boolean),
  };
};

const asked = (address: string, mode: RequestMode = 'navigate', method = 'GET'): Request => {
  const request = new Request(new URL(address, ORIGIN), { method });
  // Only browsers make requests for pages.
  Object.defineProperty(request, 'mode', { value: mode });
  return request;
};

const setUp = async () => {
  let network: Network = async (address) => new Response(`served ${address}`);
  let runOut = (): void => {};
  const caches = memoryCaches((address) => network(address));
  const shellOf = (version: string) =>
    createShell({
      version,
      files: [`/assets/main-${version}.js`],
      origin: ORIGIN,
      caches,
      fetch: (request) => network(addressOf(request)),
      patience: () => new Promise((resolve) => (runOut = resolve)),
    });
  const shell = shellOf('1');
  await shell.fill();
  return {
    shell,
    shellOf,
    caches,
    setNetwork: (next: Network) => {
      network = next;
    },
    runOut: () => runOut(),
  };
};

const textOf = async (answer: Promise<Response> | null): Promise<string | undefined> =>
  (await answer)?.text();

const noNetwork: Network = () => Promise.reject(new TypeError('no network'));

describe('the kept page', () => {
  it('stands back while the network answers', async () => {
    const { shell } = await setUp();
    expect(await textOf(shell.answer(asked('/m/1/participant')))).toBe('served /m/1/participant');
  });

  it('answers for every address when there is no network', async () => {
    const { shell, setNetwork } = await setUp();
    setNetwork(noNetwork);
    expect(await textOf(shell.answer(asked('/m/1/participant/b/2')))).toBe('served /');
  });

  it('answers when the network takes too long, or a proxy answers for a server that is down', async () => {
    const { shell, setNetwork, runOut } = await setUp();
    setNetwork(() => new Promise(() => {}));
    const answer = textOf(shell.answer(asked('/m/1/participant')));
    runOut();
    expect(await answer).toBe('served /');
    setNetwork(async () => new Response('bad gateway', { status: 502 }));
    expect(await textOf(shell.answer(asked('/')))).toBe('served /');
  });

  it('fails as the network does when nothing is kept', async () => {
    const { shellOf, setNetwork } = await setUp();
    setNetwork(noNetwork);
    await expect(shellOf('2').answer(asked('/'))).rejects.toThrow('no network');
  });
});

describe('what a page asks for', () => {
  it('comes from the device when it is a file of the build', async () => {
    const { shell, setNetwork } = await setUp();
    setNetwork(noNetwork);
    expect(await textOf(shell.answer(asked('/assets/main-1.js', 'cors')))).toBe(
      'served /assets/main-1.js',
    );
  });

  it.each([
    ['data', asked('/api/me', 'same-origin')],
    ['data, opened as a page', asked('/api/openapi.json')],
    ['the health of the server', asked('/healthz')],
    ['a post', asked('/', 'same-origin', 'POST')],
    ['another host', asked('https://elsewhere.example/assets/main-1.js', 'cors')],
  ])('is left alone when it is %s', async (_what, request) => {
    const { shell } = await setUp();
    expect(shell.answer(request)).toBeNull();
  });
});

it('keeps the build before this one, for tabs that are still open in it, and none older', async () => {
  const { shellOf, caches, setNetwork } = await setUp();
  for (const version of ['2', '3']) {
    await shellOf(version).fill();
    await shellOf(version).dropOld();
  }
  expect(await caches.keys()).toEqual(['talkoot-shell-2', 'talkoot-shell-3']);
  setNetwork(noNetwork);
  const old = shellOf('3').answer(asked('/assets/main-2.js', 'cors'));
  expect(await textOf(old)).toBe('served /assets/main-2.js');
});
