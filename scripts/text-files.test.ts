import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textFiles } from './text-files.ts';
import { compileMessages, fileOf } from './vite-messages.ts';

const client = fileURLToPath(new URL('../client', import.meta.url));

const read = (file: string): string => readFileSync(file, 'utf8');

/** The files of ours that a module brings along at once: no types, nothing that is fetched later. */
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/^(?:import|export) (?!type )(?:[^'";]* from )?'(\.[^']+\.tsx?)'/gm)].map(
    ([, path = '']) => join(dirname(file), path),
  );

const reachableFrom = (entry: string): ReadonlySet<string> => {
  const files = new Set([entry]);
  for (const file of files) for (const imported of importsOf(file)) files.add(imported);
  return files;
};

test('what comes with the first page says nothing that only comes later', async () => {
  const later = await compileMessages(
    join(client, 'i18n/messages/en'),
    (area) => fileOf(area, textFiles) !== 'first',
  );
  const files = [...reachableFrom(join(client, 'main.tsx'))];
  const misplaced = files.flatMap((file) =>
    [...read(file).matchAll(/'([\w-]+\.[\w.-]+)'/g)]
      .filter(([, key = '']) => key in later)
      .map(([, key]) => `${relative(client, file)}: ${key}`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(misplaced).toEqual([]);
});
