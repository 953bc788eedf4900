/** What notes may carry: pictures that browsers show, and what is downloaded. Nothing that a browser would run. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

export const DOCUMENT_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'text/plain',
  'text/csv',
] as const;

export const FILE_TYPES = [...PICTURE_TYPES, ...DOCUMENT_TYPES] as const;

export type PictureType = (typeof PICTURE_TYPES)[number];
export type FileType = (typeof FILE_TYPES)[number];

/** True for a type that notes may carry; a stranger may have written anything. */
export const isFileType = (value: unknown): value is FileType =>
  FILE_TYPES.some((type) => type === value);

/** True for what is shown as a picture; anything else is a file to download. */
export const isPicture = (type: FileType): type is PictureType =>
  PICTURE_TYPES.some((picture) => picture === type);
