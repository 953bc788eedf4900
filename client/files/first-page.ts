import type { FileType } from '../../shared/files/file-types.ts';

/** A picture of a document's first page; `null` where there is none to be had. */
export const firstPage = async (_file: Blob, _type: FileType): Promise<Blob | null> => null;
