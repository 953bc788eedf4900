/** The built page and everything it may ask for, by address; `version` changes whenever any of it does. */
export type ShellFiles = { readonly version: string; readonly files: readonly string[] };

/** The part of the browser's caches that is used. */
type Caches = Pick<CacheStorage, 'delete' | 'keys' | 'match'> & {
  readonly open: (name: string) => Promise<Pick<Cache, 'addAll' | 'match'>>;
};

type Surroundings = ShellFiles & {
  readonly origin: string;
  readonly caches: Caches;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Resolves when a page has waited long enough for the network. */
  readonly patience: () => Promise<void>;
};

export type Shell = {
  /** Keeps every file, or rejects and keeps what was there before. */
  readonly fill: () => Promise<void>;
  /** Forgets builds that no open page can be of any more. */
  readonly dropOld: () => Promise<void>;
  /** What to answer the page; `null` for what is none of our business: data, sockets, other hosts. */
  readonly answer: (request: Request) => Promise<Response> | null;
};

const PREFIX = 'talkoot-shell-';

/** The page stands at `/`; the client does its own routing, so that it answers for every address. */
const PAGE = '/';

/** Addresses of data and of files: the page never stands for them. */
const NOT_A_PAGE = /^\/(api|sync|assets|p|healthz|readyz)(\/|$)/;

/** How many builds are kept: a tab may be open in the one before, and asks for a view when it is switched to. */
const KEPT_BUILDS = 2;

/**
 * Makes a reload without a connection possible. The page comes from the network whenever that answers in time, so
 * that an update is never held back; files have a hash in their names and come from the device.
 */
export const createShell = (surroundings: Surroundings): Shell => {
  const { version, files, origin, caches, fetch, patience } = surroundings;
  const name = `${PREFIX}${version}`;

  const keptPage = async (): Promise<Response | undefined> => (await caches.open(name)).match(PAGE);

  const page = async (request: Request): Promise<Response> => {
    const coming = fetch(request);
    const inTime = await Promise.race([
      coming.catch(() => undefined),
      patience().then(() => undefined),
    ]);
    // A proxy in front of a server that is down answers too.
    if (inTime && inTime.status < 500) return inTime;
    return (await keptPage()) ?? coming;
  };

  const file = async (request: Request): Promise<Response> =>
    (await caches.match(request)) ?? fetch(request);

  return {
    fill: async () => {
      const cache = await caches.open(name);
      await cache.addAll([new Request(new URL(PAGE, origin), { cache: 'reload' }), ...files]);
    },
    dropOld: async () => {
      const builds = (await caches.keys()).filter((key) => key.startsWith(PREFIX));
      const old = builds.filter((key) => key !== name).slice(0, 1 - KEPT_BUILDS);
      await Promise.all(old.map((key) => caches.delete(key)));
    },
    answer: (request) => {
      const { pathname, origin: asked } = new URL(request.url);
      if (request.method !== 'GET' || asked !== origin) return null;
      if (request.mode === 'navigate') return NOT_A_PAGE.test(pathname) ? null : page(request);
      return pathname.startsWith('/assets/') || files.includes(pathname) ? file(request) : null;
    },
  };
};
