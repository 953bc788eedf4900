import type { ReactNode } from 'react';
import { Download } from 'lucide-react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { AddressOf } from './file-address.ts';
import { fileTitle } from './file-words.ts';
import styles from './PictureDialog.module.css';

type LargePictureProps = {
  attachment: Attachment;
  addressOf: AddressOf;
  title?: string;
  /** What else can be done with it. */
  children?: ReactNode;
  onClose: () => void;
};

/** A picture as large as the page, with what it shows in words. */
export const LargePicture = ({
  attachment,
  addressOf,
  title,
  children,
  onClose,
}: LargePictureProps) => {
  const t = useText();
  const { hash, name, alt, w, h } = attachment;
  return (
    <Dialog
      title={title ?? name}
      size="full"
      onClose={onClose}
      footer={
        <>
          {children}
          <a className={styles.download} href={addressOf(hash, name)} download={name}>
            <Download aria-hidden="true" size={18} />
            {t('files.download')}
          </a>
        </>
      }
    >
      <img
        src={addressOf(hash)}
        alt={fileTitle(t, attachment)}
        width={w}
        height={h}
        className={styles.picture}
      />
      <p className={styles.alt}>{alt === '' ? t('files.noAlt') : alt}</p>
    </Dialog>
  );
};
