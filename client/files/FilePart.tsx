import type { Attachment } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { classNames } from '../ui/class-names.ts';
import { type AddressOf, fileAddress } from './file-address.ts';
import { openPicture } from './file-dialogs.ts';
import { FileDownload, FilePicture } from './FileViews.tsx';
import type { FileLook } from './NoteFile.tsx';
import styles from './FilePart.module.css';

type FilePartProps = { noteId: string; attachment: Attachment; look: FileLook; still: boolean };

const Part = ({ noteId, attachment, look, still }: FilePartProps) => {
  const t = useText();
  const board = useBoard();
  const addressOf: AddressOf = (...file) => fileAddress(board, ...file);
  const hasPicture = isPicture(attachment.type) || attachment.preview !== undefined;
  const shown = hasPicture && (
    <FilePicture attachment={attachment} addressOf={addressOf} look={look} />
  );
  if (!isPicture(attachment.type)) {
    return (
      <div data-words="" className={classNames(styles.part, look !== 'card' && styles.row)}>
        {look === 'card' && shown}
        <FileDownload attachment={attachment} addressOf={addressOf} still={still} />
      </div>
    );
  }
  return (
    <div data-words="" className={classNames(styles.part, look !== 'card' && styles.row)}>
      {still ? (
        shown
      ) : (
        <button
          type="button"
          title={t('files.open')}
          className={styles.open}
          onClick={() => openPicture(noteId)}
        >
          {shown}
        </button>
      )}
    </div>
  );
};

/** A picture that opens large, or a file to download, with a picture of its first page where there is one. */
export const FilePart = (props: FilePartProps) => (
  <ToolTexts>
    <Part {...props} />
  </ToolTexts>
);
