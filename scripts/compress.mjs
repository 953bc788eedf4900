import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Fonts and pictures are compressed already. */
const TEXT = new Set(['.css', '.html', '.js', '.json', '.svg', '.webmanifest']);
const CODERS = [
  { extension: '.br', compress: promisify(brotliCompress) },
  { extension: '.gz', compress: promisify(gzip) },
];

/** @param {string} file */
const compressFile = async (file) => {
  const content = await readFile(file);
  await Promise.all(
    CODERS.map(async ({ extension, compress }) =>
      writeFile(`${file}${extension}`, await compress(content)),
    ),
  );
};

/**
 * Writes a `.br` and a `.gz` beside every text file in the folder, so that the server compresses nothing while it
 * serves.
 * @param {string} folder
 */
export const compressFolder = async (folder) => {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => TEXT.has(extname(name))).map((name) => join(folder, name));
  await Promise.all(files.map(compressFile));
};
