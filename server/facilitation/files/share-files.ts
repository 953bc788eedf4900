import { type Attachment, filesOf } from '../../../shared/board/records/attachment.ts';
import type { Facilitation } from '../facilitation.ts';

/** Lets a board have the files of notes that are copied to it from another one. The board must be in the directory. */
export const shareFiles = async (
  { directory, documents, now }: Facilitation,
  { from, to }: { readonly from: string; readonly to: string },
  notes: readonly { readonly attachment?: Attachment | undefined }[],
): Promise<void> => {
  const hashes = [
    ...new Set(notes.flatMap(({ attachment }) => (attachment ? filesOf(attachment) : []))),
  ];
  if (hashes.length === 0) return;
  const files = await directory.shareFiles({ from, to, hashes, now: now() });
  await documents.filesAdded(to, files);
};
