import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One way to send a file. */
export type Body = {
  /** As HTTP names it; null as it is. */
  readonly coding: 'br' | 'gzip' | null;
  readonly bytes: Buffer;
};

export type ClientFile = {
  readonly type: string;
  /** In order of preference; the last is the file as it is. */
  readonly bodies: readonly Body[];
  /** Tells whether somebody's copy is still the same. */
  readonly tag: string;
  /** Its name has a hash in it: it never changes. */
  readonly isHashed: boolean;
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What the build writes beside every text, best first. */
const CODINGS = [
  { coding: 'br', extension: '.br' },
  { coding: 'gzip', extension: '.gz' },
] as const;

const HASHED = 'assets/';

const readFile = (folder: string, name: string): ClientFile => {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  const coded = CODINGS.flatMap(({ coding, extension }): Body[] =>
    existsSync(`${file}${extension}`)
      ? [{ coding, bytes: readFileSync(`${file}${extension}`) }]
      : [],
  );
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    bodies: [...coded, { coding: null, bytes }],
    tag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
    isHashed: name.startsWith(HASHED),
  };
};

/** Not what the build tells the server alone, and not what is only another way to send a file. */
const isSent = (name: string): boolean =>
  !name.startsWith('.') && !CODINGS.some(({ extension }) => name.endsWith(extension));

/**
 * The files of a built client by their addresses, read once and kept: some five megabytes. Everybody new fetches all of
 * them, and looking for each on the disk took a server 4 ms a file. What is built anew beside a running server is its
 * next start's, so that nobody gets the page of one build and the code of another.
 */
export const readClientFiles = (folder: string): ReadonlyMap<string, ClientFile> => {
  const files = new Map<string, ClientFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = path
      .relative(folder, path.join(entry.parentPath, entry.name))
      .replaceAll(path.sep, '/');
    if (entry.isFile() && isSent(name)) files.set(`/${name}`, readFile(folder, name));
  }
  return files;
};
