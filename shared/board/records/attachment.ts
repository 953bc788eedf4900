import * as z from 'zod/mini';
import { isFileName, MAX_FILE_NAME_LENGTH } from '../../files/file-name.ts';
import { FILE_TYPES, isPicture } from '../../files/file-types.ts';
import { shortText } from '../../document/values.ts';

export const MAX_ALT_LENGTH = 500;

/** SHA-256 of a file's bytes as the server keeps them. */
export const fileHashValue = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const pixels = z.int().check(z.gte(1), z.lte(100_000));

/** A file that a note carries. The board says which; the bytes are the server's. */
export const attachmentValue = z.strictObject({
  hash: fileHashValue,
  /** As people see it, and as a download is called. */
  name: shortText(MAX_FILE_NAME_LENGTH).check(z.refine(isFileName)),
  type: z.enum(FILE_TYPES),
  /** In bytes. */
  size: z.int().check(z.gte(1), z.lte(2 ** 40)),
  /** In pixels: the picture's, or the preview's where the file is none. */
  w: z.optional(pixels),
  h: z.optional(pixels),
  /** What is to be seen, for those who don't see it; '' until somebody has said it. */
  alt: shortText(MAX_ALT_LENGTH),
  /** A small picture of it that cards show. */
  preview: z.optional(fileHashValue),
});

export type Attachment = z.infer<typeof attachmentValue>;

/** What the server knows of a file that it keeps for a board. */
export type KeptFile = Pick<Attachment, 'hash' | 'type' | 'size'>;

/** True when the server keeps what this says that it does. */
export const isKeptAs = (
  attachment: Attachment,
  fileOf: (hash: string) => KeptFile | undefined,
): boolean => {
  const { hash, type, size, preview } = attachment;
  const file = fileOf(hash);
  if (file?.type !== type || file.size !== size) return false;
  if (preview === undefined) return true;
  const picture = fileOf(preview);
  return picture !== undefined && isPicture(picture.type);
};

/** Every file that an attachment stands on. */
export const filesOf = ({ hash, preview }: Attachment): readonly string[] =>
  preview === undefined ? [hash] : [hash, preview];
