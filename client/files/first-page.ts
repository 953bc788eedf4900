import type { FileType } from '../../shared/files/file-types.ts';
import type { CardPicture } from './prepare-file.ts';

/**
 * A picture of a PDF's first page; `null` for other documents, and where there is none to be had. What reads PDFs is large: it
 * comes to whoever adds one, and to nobody else.
 */
export const firstPage = async (file: Blob, type: FileType): Promise<CardPicture | null> => {
  if (type !== 'application/pdf') return null;
  try {
    const { drawFirstPage } = await import('./draw-first-page.ts');
    return await drawFirstPage(file);
  } catch {
    // Damaged, locked with a password, or without a network: the file itself can be added as well.
    return null;
  }
};
