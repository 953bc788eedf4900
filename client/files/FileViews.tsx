import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import type { AddressOf } from './file-address.ts';
import { fileTitle, sizeInWords } from './file-words.ts';
import type { FileLook } from './NoteFile.tsx';
import styles from './FilePart.module.css';

type FileViewProps = { attachment: Attachment; addressOf: AddressOf };

/** The picture that stands for a file; when it can't be had, what it would say. */
export const FilePicture = ({
  attachment,
  addressOf,
  look,
}: FileViewProps & { look: FileLook }) => {
  const t = useText();
  const [failed, setFailed] = useState(false);
  const { hash, preview = hash, w, h } = attachment;
  const title = fileTitle(t, attachment);
  if (failed) return <span className={styles.missing}>{title}</span>;
  return (
    <img
      src={addressOf(preview)}
      alt={title}
      width={w}
      height={h}
      loading="lazy"
      decoding="async"
      draggable={false}
      className={classNames(
        look === 'card' ? styles.picture : styles.small,
        look === 'cell' && styles.inCell,
      )}
      style={look !== 'card' || !w || !h ? undefined : { aspectRatio: `${w} / ${h}` }}
      onError={() => setFailed(true)}
    />
  );
};

type FileDownloadProps = FileViewProps & {
  /** What it is called where it stands; its own name when there is no better one. */
  label?: string;
  /** A picture of it only. */
  still?: boolean;
};

/** A file to download, with its name and size. */
export const FileDownload = ({
  attachment,
  addressOf,
  label,
  still = false,
}: FileDownloadProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { hash, name, size } = attachment;
  const words = (
    <>
      <FileText aria-hidden="true" size={18} />
      <span className={styles.name}>{label ?? name}</span>
      <span className={styles.size}>{sizeInWords(size, language)}</span>
    </>
  );
  return still ? (
    <span className={styles.file}>{words}</span>
  ) : (
    <a
      href={addressOf(hash, name)}
      download={name}
      title={t('files.download')}
      className={styles.file}
    >
      {words}
    </a>
  );
};
