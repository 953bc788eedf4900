import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(folder, entry.name));

const documents = [root, join(root, 'docs'), join(root, 'docs/decisions')].flatMap(markdownIn);

/** Targets of links and pictures that lead into the repository, without their anchors. */
const targets = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

test.each(documents.map((file) => [relative(root, file), file]))(
  'every link in %s leads somewhere',
  (_name, file) => {
    const dead = targets(readFileSync(file, 'utf8')).filter(
      (target) => !existsSync(join(dirname(file), target)),
    );
    expect(dead).toEqual([]);
  },
);

test('the architecture text is a map', () => {
  const links = targets(readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8'));
  expect(links.length).toBeGreaterThan(20);
});
