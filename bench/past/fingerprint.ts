import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What decides what a built past looks like: the servers' code and versions, and how it is built. */
const SOURCES = ['server', 'shared', 'bench/past', 'bench/dialects', 'bench/servers'] as const;
const FILES = ['package-lock.json', 'bench/package-lock.json'] as const;

/** Changes whenever a past that was built earlier may be another than one built now. */
export const fingerprint = (): string => {
  const hash = createHash('sha256');
  const names = SOURCES.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .toSorted()
      .map((name) => join(folder, name)),
  );
  for (const name of [...names, ...FILES]) {
    hash.update(name).update(readFileSync(join(repository, name)));
  }
  return hash.digest('hex').slice(0, 12);
};
