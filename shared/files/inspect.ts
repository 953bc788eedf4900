import { err, ok, type Result } from '../lib/result.ts';
import { type ByteSource, ByteWindow, DamagedFile, letters, spells } from './byte-source.ts';
import type { FileType, PictureType } from './file-types.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import type { CleanPicture, Piece } from './kept.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** A file as its first bytes show it, and what stays of it. */
export type Inspected = {
  readonly type: FileType;
  /** Of pictures, in pixels. */
  readonly dimensions: { readonly w: number; readonly h: number } | null;
  readonly pieces: readonly Piece[];
};

export type FileFault = 'unknownType' | 'notAsNamed' | 'damaged';

const HEAD_BYTES = 4096;
const TAIL_BYTES = 64 * 1024;

const CLEANERS: Readonly<Record<PictureType, (window: ByteWindow) => Promise<CleanPicture>>> = {
  'image/png': cleanPng,
  'image/jpeg': cleanJpeg,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
};

/** The kind of file by how it begins; a name and what a browser says of it prove nothing. */
const pictureTypeOf = (head: Uint8Array): PictureType | null => {
  if (spells(head, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (spells(head, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (spells(head, 'GIF87a') || spells(head, 'GIF89a')) return 'image/gif';
  if (spells(head, 'RIFF') && spells(head, 'WEBP', 8)) return 'image/webp';
  return null;
};

const OFFICE_FOLDERS: Readonly<Partial<Record<FileType, string>>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'ppt/',
};

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += HEAD_BYTES) {
    text += letters(bytes.subarray(at, at + HEAD_BYTES));
  }
  return text;
};

/** The list of what is in an archive lies at its end. */
const isOfficeFile = async (source: ByteSource, type: FileType): Promise<boolean> => {
  const from = Math.max(0, source.size - TAIL_BYTES);
  const list = latin1(await source.read(from, TAIL_BYTES));
  const folder = OFFICE_FOLDERS[type];
  return folder !== undefined && list.includes('[Content_Types].xml') && list.includes(folder);
};

const isZip = (head: Uint8Array): boolean => spells(head, 'PK\u0003\u0004');

/** An OpenDocument file says first, uncompressed, what it is. */
const isOpenDocument = (head: Uint8Array, type: FileType): boolean =>
  spells(head, `mimetype${type}`, 30);

/** No byte that writing does not have, from beginning to end. */
const isText = async (source: ByteSource): Promise<boolean> => {
  for (let at = 0; at < source.size; at += TAIL_BYTES) {
    const bytes = await source.read(at, TAIL_BYTES);
    if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  }
  return true;
};

const isDocument = async (
  source: ByteSource,
  head: Uint8Array,
  type: FileType,
): Promise<boolean> => {
  switch (type) {
    case 'application/pdf':
      return spells(head, '%PDF-');
    case 'text/plain':
    case 'text/csv':
      return isText(source);
    default:
      return isZip(head) && (isOpenDocument(head, type) || (await isOfficeFile(source, type)));
  }
};

/**
 * Finds out what a file is, and what of it is kept: of pictures everything that is needed to see them, of other files all.
 * @param claimed what its sender says that it is; null when they do not say
 */
export const inspectFile = async (
  source: ByteSource,
  claimed: FileType | null,
): Promise<Result<Inspected, FileFault>> => {
  const head = await source.read(0, HEAD_BYTES);
  const picture = pictureTypeOf(head);
  const type = picture ?? (spells(head, '%PDF-') ? 'application/pdf' : claimed);
  if (type === null) return err('unknownType');
  if (claimed !== null && claimed !== type) return err('notAsNamed');
  if (picture === null) {
    const pieces = [{ from: 0, to: source.size }];
    return (await isDocument(source, head, type))
      ? ok({ type, dimensions: null, pieces })
      : err('notAsNamed');
  }
  try {
    const { w, h, pieces } = await CLEANERS[picture](new ByteWindow(source));
    return w > 0 && h > 0 ? ok({ type, dimensions: { w, h }, pieces }) : err('damaged');
  } catch (error) {
    if (error instanceof DamagedFile) return err('damaged');
    throw error;
  }
};
