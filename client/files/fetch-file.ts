import { fileAddress } from './file-address.ts';
import type { FileElsewhere } from './file-desk.ts';

/** A file as it lies on another board; `null` when this person cannot read it there, or it is gone. */
export const fetchFile = async ({ file, ...place }: FileElsewhere): Promise<File | null> => {
  try {
    const response = await fetch(fileAddress(place, file.hash), { credentials: 'same-origin' });
    if (!response.ok) return null;
    return new File([await response.blob()], file.name, { type: file.type });
  } catch {
    // No network: the note is here, and whoever pasted it is told that its file is not.
    return null;
  }
};
