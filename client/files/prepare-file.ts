import { cleanFileName } from '../../shared/files/clean-file-name.ts';
import { EXTENSIONS } from '../../shared/files/clean-file-name.ts';
import { FILE_TYPES, type FileType, isFileType, isPicture } from '../../shared/files/file-types.ts';
import { inspectFile, type FileFault, type Inspected } from '../../shared/files/inspect.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { Shrunk, ShrinkTask } from './shrink.ts';

/** A small picture that stands for a document, and its size in pixels. */
export type CardPicture = { readonly picture: Blob; readonly w: number; readonly h: number };

/** A file as it is sent. */
export type Prepared = {
  readonly body: Blob;
  readonly name: string;
  readonly type: FileType;
  readonly dimensions: { readonly w: number; readonly h: number } | null;
  /** A small picture of it for cards. */
  readonly card: Blob | null;
};

export type PrepareFault = FileFault | 'empty' | 'tooLarge' | 'tooManyPixels' | 'pictureTooHeavy';

/** What its sender is asked before it is sent. */
export type FileQuestion = 'mayName';

/** Unpacked it takes four bytes a pixel; more than this would end the page on most phones. */
const MAX_PIXELS = 100_000_000;

/** What the server takes, when it could not be asked yet. */
const USUAL_MAX_BYTES = 20 * 1024 * 1024;

/** Pictures that were not made smaller here are refused by the server above this. */
const MAX_SENT_PIXELS = 50_000_000;

export type PrepareWith = {
  /** `null` when this browser cannot. */
  readonly shrink: (task: ShrinkTask) => Promise<Shrunk | null>;
  /** A picture of a document's first page; `null` when there is none to be had. */
  readonly firstPage: (file: Blob, type: FileType) => Promise<CardPicture | null>;
  readonly maxBytes: number | undefined;
};

/** What a file says that it is: by what the browser makes of it, or else by how its name ends. */
const claimOf = ({ type, name }: File): FileType | null => {
  const end = name.split('.').at(-1)?.toLowerCase() ?? '';
  return isFileType(type)
    ? type
    : (FILE_TYPES.find((known) => EXTENSIONS[known].includes(end)) ?? null);
};

const sourceOf = (file: Blob) => ({
  size: file.size,
  read: async (at: number, length: number) =>
    new Uint8Array(await file.slice(at, at + length).arrayBuffer()),
});

const preparePicture = async (
  file: File,
  found: Omit<ShrinkTask, 'file'>,
  { shrink }: PrepareWith,
): Promise<Result<Pick<Prepared, 'body' | 'type' | 'card'>, PrepareFault>> => {
  const pixels = found.w * found.h;
  if (pixels > MAX_PIXELS) return err('tooManyPixels');
  const shrunk = await shrink({ file, ...found });
  if (shrunk === null) {
    return pixels > MAX_SENT_PIXELS
      ? err('pictureTooHeavy')
      : ok({ body: file, type: found.type, card: null });
  }
  const { full, card } = shrunk;
  const type = full !== null && isFileType(full.type) ? full.type : found.type;
  return ok({ body: full ?? file, type, card });
};

/**
 * What it is by its bytes. Pictures often end up under the name of another kind, and are welcome as what they are; what is
 * called a picture and is none is not.
 */
const inspectAs = async (
  file: File,
  claimed: FileType | null,
): Promise<Result<Inspected, FileFault>> => {
  if (claimed === null || !isPicture(claimed)) return inspectFile(sourceOf(file), claimed);
  const inspected = await inspectFile(sourceOf(file), null);
  if (inspected.ok) return isPicture(inspected.value.type) ? inspected : err('notAsNamed');
  return inspected.error === 'unknownType' ? err('notAsNamed') : inspected;
};

/** Looks at what somebody chose, and makes pictures smaller; what the server would refuse is refused here, before it is sent. */
export const prepareFile = async (
  file: File,
  means: PrepareWith,
): Promise<Result<Prepared, PrepareFault>> => {
  if (file.size === 0) return err('empty');
  const claimed = claimOf(file);
  const inspected = await inspectAs(file, claimed);
  if (!inspected.ok) return inspected;
  const { type, dimensions } = inspected.value;
  const maxBytes = means.maxBytes ?? USUAL_MAX_BYTES;
  if (dimensions === null || !isPicture(type)) {
    if (file.size > maxBytes) return err('tooLarge');
    const name = cleanFileName(file.name, type);
    const page = await means.firstPage(file, type);
    if (page === null) return ok({ body: file, name, type, dimensions: null, card: null });
    const { picture, w, h } = page;
    return ok({ body: file, name, type, dimensions: { w, h }, card: picture });
  }
  const prepared = await preparePicture(file, { type, ...dimensions }, means);
  if (!prepared.ok) return prepared;
  const { value } = prepared;
  // What it was is no part of what it is called now.
  const name = value.type === (claimed ?? type) ? file.name : file.name.replace(/\.[^.]*$/, '');
  return value.body.size > maxBytes
    ? err('tooLarge')
    : ok({ ...value, name: cleanFileName(name, value.type), dimensions });
};
