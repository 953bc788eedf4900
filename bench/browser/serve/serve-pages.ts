import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUILT, CACHE, PEER_MODULES } from './build-pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What these products fetch from elsewhere unless told otherwise, and the boards that were made. */
const FOLDERS: Readonly<Record<string, string>> = {
  'excalidraw-assets': join(PEER_MODULES, '@excalidraw/excalidraw/dist/prod'),
  'tldraw-assets': join(PEER_MODULES, '@tldraw/assets'),
  boards: join(CACHE, 'boards'),
};

const fileOf = (path: string): string => {
  const clean = normalize(path).replace(/^\/+/, '');
  const [first = '', ...rest] = clean.split('/');
  const folder = FOLDERS[first];
  return folder ? join(folder, ...rest) : join(BUILT, clean);
};

/** Boards are large: as a server of static files would, they are sent compressed, and compressed only once. */
const compressed = new Map<string, Buffer>();

const bodyOf = (file: string): { readonly body: Buffer; readonly isCompressed: boolean } => {
  if (existsSync(`${file}.br`)) return { body: readFileSync(`${file}.br`), isCompressed: true };
  if (extname(file) !== '.json') return { body: readFileSync(file), isCompressed: false };
  const known = compressed.get(file);
  const body =
    known ??
    brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  compressed.set(file, body);
  return { body, isCompressed: true };
};

export type PageServer = { readonly url: string; readonly close: () => void };

/** Serves the peers' pages on a free port of this machine. */
export const servePages = async (): Promise<PageServer> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileOf(decodeURIComponent(pathname));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const { body, isCompressed } = bodyOf(file);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=3600',
      ...(isCompressed && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
