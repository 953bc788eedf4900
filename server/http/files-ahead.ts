import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Where the build writes down which of its files needs which. */
const MANIFEST = ['.vite', 'manifest.json'];

const chunkSchema = z.object({
  file: z.string(),
  name: z.string().optional(),
  css: z.array(z.string()).default([]),
  imports: z.array(z.string()).default([]),
  isEntry: z.boolean().default(false),
});
const manifestSchema = z.record(z.string(), chunkSchema);
type Manifest = z.infer<typeof manifestSchema>;

/** What vite.config.ts calls the file of boards, and the one of every other page. */
const BOARD = 'board';
const FRAMED = 'framed';

const isBoard = (pathname: string): boolean => /^\/m\/[^/]+\/[^/]+\/b\/[^/]+$/.test(pathname);

const readManifest = (clientFolder: string): Manifest => {
  const file = path.join(clientFolder, ...MANIFEST);
  if (!existsSync(file)) return {};
  return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};

/** The files that come with a named one, without those that the page itself asks for. */
const filesOf = (manifest: Manifest, name: string): ReadonlySet<string> => {
  const files = new Set<string>();
  const collect = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || chunk.isEntry || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    for (const imported of chunk.imports) collect(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.name === name) collect(key);
  return files;
};

// As the page's own code asks for them, or they would be fetched twice.
const linkTo = (file: string): string =>
  file.endsWith('.css')
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload`;

/**
 * Tells, for a page's address, the `Link` header that has browsers fetch the page's code together with the first script
 * and not after it; '' where nothing is known.
 */
export const createFilesAhead = (clientFolder: string): ((pathname: string) => string) => {
  const manifest = readManifest(clientFolder);
  const headerOf = (name: string): string => [...filesOf(manifest, name)].map(linkTo).join(', ');
  const board = headerOf(BOARD);
  const framed = headerOf(FRAMED);
  return (pathname) => (isBoard(pathname) ? board : framed);
};
