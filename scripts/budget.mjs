import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { inRoot } from './context.mjs';

/** @typedef {{ readonly file: string, readonly name?: string, readonly imports?: readonly string[] }} Chunk */
/** @typedef {{ readonly name: string, readonly limitKb: number, readonly modules: readonly string[] }} Page */

const LANGUAGES = ['fi', 'sv', 'en'];
const FIRST_TEXTS = '../virtual:messages/{language}';
const BOARD_TEXTS = '../virtual:messages/{language}/boards';
/** Files that vite.config.ts names. */
const FRAMED = 'framed';
const BOARD = 'board';
const COLUMNS = 'columns';
const CANVAS = 'canvas';

/**
 * What a browser fetches before each page can be used: the scripts of index.html, these modules or named files, and all
 * that they import, in the language that is heaviest.
 * @type {readonly Page[]}
 */
const PAGES = [
  { name: 'join page', limitKb: 100, modules: [FIRST_TEXTS, FRAMED] },
  { name: 'board page', limitKb: 180, modules: [BOARD_TEXTS, BOARD] },
  { name: 'board in columns', limitKb: 190, modules: [BOARD_TEXTS, BOARD, COLUMNS] },
  { name: 'board as a canvas', limitKb: 206, modules: [BOARD_TEXTS, BOARD, CANVAS] },
];

/**
 * The files that come with a module without being asked for one by one.
 * @param {Record<string, Chunk>} manifest Vite's
 * @param {string} module
 * @param {Set<string>} files filled
 */
const collect = (manifest, module, files) => {
  const chunk = manifest[module] ?? Object.values(manifest).find(({ name }) => name === module);
  if (!chunk) {
    throw new Error(`The build has no ${module}; name the page's module in scripts/budget.mjs.`);
  }
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
  return files;
};

/**
 * Files that import each other: one of them would run before what it needs is there, and a page would fail that no unit
 * test has seen.
 * @param {Record<string, Chunk>} manifest
 * @param {string} module
 * @param {readonly string[]} path
 * @param {Set<string>} done
 * @returns {readonly string[]} one such circle, or nothing
 */
const findCircle = (manifest, module, path = [], done = new Set()) => {
  if (path.includes(module)) return [...path.slice(path.indexOf(module)), module];
  if (done.has(module)) return [];
  for (const imported of manifest[module]?.imports ?? []) {
    const circle = findCircle(manifest, imported, [...path, module], done);
    if (circle.length > 0) return circle;
  }
  done.add(module);
  return [];
};

/** @param {Iterable<string>} files */
const weigh = async (files) => {
  const contents = await Promise.all(
    [...files].map((file) => readFile(inRoot('dist/client', file))),
  );
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
};

const html = await readFile(inRoot('dist/client/index.html'), 'utf8');
const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file);
if (scripts.length === 0) throw new Error('index.html asks for no scripts.');

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(await readFile(inRoot('dist/client/.vite/manifest.json'), 'utf8'));

/**
 * @param {readonly string[]} modules
 * @param {string} language
 */
const weighPage = (modules, language) => {
  const files = new Set(scripts);
  for (const module of modules) collect(manifest, module.replace('{language}', language), files);
  return weigh(files);
};

for (const { name, limitKb, modules } of PAGES) {
  const weights = await Promise.all(LANGUAGES.map((language) => weighPage(modules, language)));
  const kb = Math.max(...weights) / 1000;
  const fits = kb <= limitKb;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${kb.toFixed(1)} kB gz of ${limitKb}`);
  if (!fits) process.exitCode = 1;
}

const circle = Object.keys(manifest)
  .map((module) => findCircle(manifest, module))
  .find(({ length }) => length > 0);
if (circle) {
  console.log(
    `FAIL files that import each other: ${circle.join(' → ')}; see codeSplitting in vite.config.ts`,
  );
  process.exitCode = 1;
}
