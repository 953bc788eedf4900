import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { useBoard } from '../board/hooks.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { classNames } from '../ui/class-names.ts';
import { fileAddress } from './file-address.ts';
import { openPicture } from './file-dialogs.ts';
import { fileTitle, sizeInWords } from './file-words.ts';
import type { FileLook } from './NoteFile.tsx';
import styles from './FilePart.module.css';

type FilePartProps = { noteId: string; attachment: Attachment; look: FileLook; still: boolean };

/** The picture that cards show; when it can't be had, what it would say. */
const Shown = ({ attachment, look }: Pick<FilePartProps, 'attachment' | 'look'>) => {
  const t = useText();
  const board = useBoard();
  const [failed, setFailed] = useState(false);
  const { hash, preview = hash, w, h } = attachment;
  const title = fileTitle(t, attachment);
  if (failed) return <span className={styles.missing}>{title}</span>;
  return (
    <img
      src={fileAddress(board, preview)}
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

const Download = ({ attachment, still }: Pick<FilePartProps, 'attachment' | 'still'>) => {
  const t = useText();
  const board = useBoard();
  const { language } = useLanguage();
  const { hash, name, size } = attachment;
  const words = (
    <>
      <FileText aria-hidden="true" size={18} />
      <span className={styles.name}>{name}</span>
      <span className={styles.size}>{sizeInWords(size, language)}</span>
    </>
  );
  return still ? (
    <span className={styles.file}>{words}</span>
  ) : (
    <a
      href={fileAddress(board, hash, name)}
      download={name}
      title={t('files.download')}
      className={styles.file}
    >
      {words}
    </a>
  );
};

const Part = ({ noteId, attachment, look, still }: FilePartProps) => {
  const t = useText();
  const hasPicture = isPicture(attachment.type) || attachment.preview !== undefined;
  const shown = hasPicture && <Shown attachment={attachment} look={look} />;
  if (!isPicture(attachment.type)) {
    return (
      <div data-words="" className={classNames(styles.part, look !== 'card' && styles.row)}>
        {look === 'card' && shown}
        <Download attachment={attachment} still={still} />
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
