import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressFolder } from '../../../scripts/compress.mjs';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const PAGES = here('pages');
/** Sources that end up in the pages. */
const SOURCES = ['look.ts', 'made-up-board.ts', 'package-lock.json'] as const;

export const CACHE = here('node_modules/.cache');
export const BUILT = join(CACHE, 'pages');
export const PEER_MODULES = here('node_modules');

/** Changes whenever a page that was built earlier may be another than one built now. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const files = [...readdirSync(PAGES).map((name) => join(PAGES, name)), ...SOURCES.map(here)];
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds the peers' pages for production, as their makers would ship them; once, until something in them changes. */
export const buildPages = async (): Promise<void> => {
  const stamp = join(CACHE, 'pages.built');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the peers’ pages (once) …');
  rmSync(stamp, { force: true });
  await build({
    configFile: false,
    root: PAGES,
    logLevel: 'error',
    plugins: [react()],
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      target: 'es2023',
      rolldownOptions: {
        input: ['excalidraw', 'tldraw', 'bare'].map((name) => join(PAGES, `${name}.html`)),
      },
    },
  });
  await compressFolder(BUILT);
  writeFileSync(stamp, wanted);
};
