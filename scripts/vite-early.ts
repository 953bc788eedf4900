import type { Plugin, Rolldown } from 'vite';
import type { EarlyFiles } from '../client/early/files.ts';
import { LANGUAGES } from '../shared/lib/language.ts';
import { compileScript } from './compile-script.ts';

/** The views that most people have, as vite.config.ts names their files. */
const VIEWS = ['canvas', 'columns'] as const;

/** All of the page's own scripts are modules. */
const FIRST_SCRIPT = '<script type="module"';

type Bundle = Rolldown.OutputBundle;

const chunksOf = (bundle: Bundle): readonly Rolldown.OutputChunk[] =>
  Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));

/** The styles that come with a script, by the names that the build gives both. */
const stylesOf = (bundle: Bundle, name: string): readonly string[] =>
  Object.values(bundle).flatMap(({ type, fileName, ...file }) =>
    type === 'asset' && 'names' in file && file.names.includes(`${name}.css`) ? [fileName] : [],
  );

const address = (fileName: string): string => `/${fileName}`;

const findFiles = (bundle: Bundle): EarlyFiles => {
  const chunks = chunksOf(bundle);
  const viewOf = (view: string): readonly string[] => {
    const script = chunks.find(({ name }) => name === view);
    if (!script) throw new Error(`the build has no file for ${view}`);
    return [script.fileName, ...stylesOf(bundle, view)].map(address);
  };
  const textOf = (language: string): string => {
    const id = `\0virtual:messages/${language}/boards`;
    const script = chunks.find(({ facadeModuleId }) => facadeModuleId === id);
    if (!script) throw new Error(`the build has no texts in ${language}`);
    return address(script.fileName);
  };
  return {
    texts: Object.fromEntries(LANGUAGES.map((language) => [language, textOf(language)])),
    views: Object.fromEntries(VIEWS.map((view) => [view, viewOf(view)])),
  };
};

/**
 * Puts a small script into the built page itself, before all others, and tells it by name which files it may fetch. The
 * server names its hash in the page's policy.
 */
export const earlyScript = (entry: string): Plugin => ({
  name: 'talkoot-early',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the build has no index.html');
      const script = await compileScript({
        entry,
        fileName: 'early.js',
        define: { EARLY_FILES: JSON.stringify(findFiles(bundle)) },
      });
      const html = String(page.source);
      if (!html.includes(FIRST_SCRIPT)) throw new Error('index.html has no script');
      page.source = html.replace(
        FIRST_SCRIPT,
        () => `<script>${script.trim()}</script>\n    ${FIRST_SCRIPT}`,
      );
    },
  },
});
