import { Download, TextCursorInput } from 'lucide-react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { describePicture } from './file-dialogs.ts';
import { fileAddress } from './file-address.ts';
import { fileTitle } from './file-words.ts';
import styles from './PictureDialog.module.css';

type PictureDialogProps = {
  noteId: string;
  attachment: Attachment;
  mayChange: boolean;
  onClose: () => void;
};

/** A note's picture as large as the page, with what it shows in words. */
export const PictureDialog = ({ noteId, attachment, mayChange, onClose }: PictureDialogProps) => {
  const t = useText();
  const board = useBoard();
  const { hash, name, alt, w, h } = attachment;
  return (
    <Dialog
      title={name}
      size="full"
      onClose={onClose}
      footer={
        <>
          {mayChange && (
            <Button
              icon={<TextCursorInput aria-hidden="true" size={18} />}
              onClick={() => describePicture(noteId)}
            >
              {t('files.describe')}
            </Button>
          )}
          <a className={styles.download} href={fileAddress(board, hash, name)} download={name}>
            <Download aria-hidden="true" size={18} />
            {t('files.download')}
          </a>
        </>
      }
    >
      <img
        src={fileAddress(board, hash)}
        alt={fileTitle(t, attachment)}
        width={w}
        height={h}
        className={styles.picture}
      />
      <p className={styles.alt}>{alt === '' ? t('files.noAlt') : alt}</p>
    </Dialog>
  );
};
