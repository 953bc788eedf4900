import { Suspense } from 'react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { later } from '../ui/later.ts';
import styles from './NoteFile.module.css';

const FilePart = later(async () => (await import('./FilePart.tsx')).FilePart);

/** `card`: a picture over the whole width; `row`: a small one under the words; `cell`: one that fits into a line of a table. */
export type FileLook = 'card' | 'row' | 'cell';

type NoteFileProps = {
  noteId: string;
  attachment: Attachment;
  look?: FileLook;
  /** A picture of the note only: nothing in it can be used. */
  still?: boolean;
};

/** As much room as the picture will take, so that nothing moves when it comes. */
const Room = ({ attachment: { w, h }, look }: Pick<NoteFileProps, 'attachment' | 'look'>) => (
  <div
    className={look === 'card' ? styles.room : styles.smallRoom}
    style={look !== 'card' || !w || !h ? undefined : { aspectRatio: `${w} / ${h}` }}
  />
);

/** The picture or file that a note carries, fetched with the first one that is shown. */
export const NoteFile = ({ look = 'card', still = false, ...file }: NoteFileProps) => (
  <Suspense fallback={<Room attachment={file.attachment} look={look} />}>
    <FilePart {...file} look={look} still={still} />
  </Suspense>
);
