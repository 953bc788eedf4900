import { FORBIDDEN, MAX_FILE_NAME_LENGTH } from './file-name.ts';
import type { FileType } from './file-types.ts';

/** The ends of names; the first is given to a file whose name has another. */
export const EXTENSIONS: Readonly<Record<FileType, readonly string[]>> = {
  'image/png': ['png', 'apng'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/plain': ['txt', 'md'],
  'text/csv': ['csv'],
};

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
  const stem = ends.includes(endOf(clean)) ? withoutEnd(clean) : clean;
  const short = stem.slice(0, MAX_FILE_NAME_LENGTH - end.length - 1);
  // Half of a sign that takes two units is none.
  return `${short.toWellFormed().replace(/\ufffd$/, '') || 'file'}.${end}`;
};
