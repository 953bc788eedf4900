import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Message } from '../client/i18n/message.ts';
import { compileMessage } from './compile-message.ts';

type Catalogue = Record<string, Message>;

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
 * The wanted areas of one language, parsed. A broken message stops the build with its file and key, so
 * that no page ever shows one.
 */
export const compileMessages = async (
  folder: string,
  isWanted: (area: string) => boolean,
): Promise<Catalogue> => {
  const catalogue: Catalogue = {};
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  for (const name of files) {
    if (!isWanted(basename(name, '.json'))) continue;
    const file = join(folder, name);
    try {
      for (const [key, message] of await readArea(file)) {
        if (key in catalogue) throw new Error(`${key} stands in two areas`);
        catalogue[key] = compileMessage(message);
      }
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
  }
  return catalogue;
};

/** Areas by the file that holds them; areas that stand nowhere are in the file `more`. */
type TextFiles = Readonly<Record<'first' | 'gathering' | 'tools', readonly string[]>>;

/** `virtual:messages/fi`, `virtual:messages/fi/gathering` and so on, in their resolved form. */
const moduleIds = (language: string): readonly string[] => [
  `${RESOLVED}${language}`,
  `${RESOLVED}${language}/gathering`,
  `${RESOLVED}${language}/tools`,
  `${RESOLVED}${language}/more`,
  `${RESOLVED}${language}/boards`,
];

/** The file that an area of messages is in. */
export const fileOf = (
  area: string,
  files: TextFiles,
): 'first' | 'gathering' | 'tools' | 'more' => {
  if (files.first.includes(area)) return 'first';
  if (files.tools.includes(area)) return 'tools';
  return files.gathering.includes(area) ? 'gathering' : 'more';
};

/** Whether an area is in a file; `boards` is `first` and `more` together. */
const isIn = (area: string, file: string, files: TextFiles): boolean => {
  const own = fileOf(area, files);
  return file === own || (file === 'boards' && (own === 'first' || own === 'more'));
};

/**
 * `virtual:messages/<language>` holds the areas that the first page needs, `…/gathering` those of a meeting that runs,
 * `…/tools` those of what is fetched once a board is there, `…/more` all others, `…/boards` the first and those: the catalogue of `<root>/<language>/*.json` as modules of parsed messages, so that the browser needs no ICU parser
 * (docs/decisions/0004).
 */
export const messages = (root: string, files: TextFiles): Plugin => ({
  name: 'talkoot-messages',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load: async (id) => {
    if (!id.startsWith(RESOLVED)) return undefined;
    const [language = '', file = 'first'] = id.slice(RESOLVED.length).split('/');
    const catalogue = await compileMessages(join(root, language), (area) =>
      isIn(area, file, files),
    );
    return `export default ${JSON.stringify(catalogue)};`;
  },
  hotUpdate({ file }) {
    if (!file.startsWith(root) || !file.endsWith('.json')) return undefined;
    const language = file.slice(root.length + 1).split('/')[0] ?? '';
    const loaded = moduleIds(language).map((id) => this.environment.moduleGraph.getModuleById(id));
    return loaded.filter((module) => module !== undefined);
  },
});
