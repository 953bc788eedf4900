import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

type Catalogue = Record<string, MessageFormatElement[]>;

const PREFIX = 'virtual:messages/';
const RESOLVED = `\0${PREFIX}`;

const readArea = async (file: string): Promise<readonly [string, string][]> => {
  const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof entries !== 'object' || entries === null) throw new Error('not a JSON object');
  return Object.entries(entries).map(([key, message]: [string, unknown]) => {
    if (typeof message !== 'string') throw new Error(`${key} is not a string`);
    return [key, message];
  });
};

/**
 * All areas of one language, parsed. A broken message stops the build with its file and key, so that no
 * page ever shows one.
 */
export const compileMessages = async (folder: string): Promise<Catalogue> => {
  const catalogue: Catalogue = {};
  const areas = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  for (const area of areas) {
    const file = join(folder, area);
    try {
      for (const [key, message] of await readArea(file)) {
        if (key in catalogue) throw new Error(`${key} stands in two areas`);
        catalogue[key] = parse(message, { captureLocation: false, requiresOtherClause: true });
      }
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
  }
  return catalogue;
};

/**
 * `virtual:messages/<language>`: the catalogue of `<root>/<language>/*.json` as one module of parsed
 * messages, so that the browser needs no ICU parser (docs/decisions/0004).
 */
export const messages = (root: string): Plugin => ({
  name: 'talkoot-messages',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load: async (id) => {
    if (!id.startsWith(RESOLVED)) return undefined;
    const catalogue = await compileMessages(join(root, id.slice(RESOLVED.length)));
    return `export default ${JSON.stringify(catalogue)};`;
  },
  hotUpdate({ file }) {
    if (!file.startsWith(root) || !file.endsWith('.json')) return undefined;
    const language = file.slice(root.length + 1).split('/')[0] ?? '';
    const module = this.environment.moduleGraph.getModuleById(RESOLVED + language);
    return module ? [module] : [];
  },
});
