import { EXTENSIONS, type FileType } from './file-types.ts';

export const MAX_FILE_NAME_LENGTH = 120;

/** What no system takes in a name, what leads out of a folder, and what turns the order of letters around. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;

const endOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const withoutEnd = (name: string): string => name.replace(/\.[^.]*$/, '');

/** The last part of a path, without what is forbidden, ending as its type does. A file has a name. */
export const cleanFileName = (name: string, type: FileType): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replaceAll(FORBIDDEN, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const ends = EXTENSIONS[type];
  const [standard = ''] = ends;
  const end = ends.includes(endOf(clean)) ? endOf(clean) : standard;
  const stem = (ends.includes(endOf(clean)) ? withoutEnd(clean) : clean) || 'file';
  const short = stem.slice(0, MAX_FILE_NAME_LENGTH - end.length - 1);
  // Half of a sign that takes two units is none.
  return `${short.toWellFormed().replace(/\ufffd$/, '')}.${end}`;
};

/** True for a name as `cleanFileName` makes it. */
export const isFileName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_FILE_NAME_LENGTH &&
  !name.startsWith('.') &&
  name.search(FORBIDDEN) === -1;
