import { useState } from 'react';
import type { FileMaterial } from '../../shared/meeting/records/theme.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { useText } from '../i18n/text.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { openingFileAddress } from './file-address.ts';
import { FileDownload, FilePicture } from './FileViews.tsx';
import { LargePicture } from './LargePicture.tsx';
import styles from './MaterialFile.module.css';

type MaterialFileProps = { meetingId: string; themeId: string; material: FileMaterial };

const Shown = ({ meetingId, themeId, material: { title, file } }: MaterialFileProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const addressOf = openingFileAddress(meetingId, themeId);
  const name = title || file.name;
  const about = { attachment: file, addressOf };
  if (!isPicture(file.type)) {
    return (
      <figure className={styles.material}>
        {file.preview !== undefined && (
          <div className={styles.page}>
            <FilePicture {...about} look="card" />
          </div>
        )}
        <FileDownload {...about} label={name} />
      </figure>
    );
  }
  return (
    <figure className={styles.material}>
      <button
        type="button"
        title={t('files.open')}
        className={styles.open}
        onClick={() => setOpen(true)}
      >
        <FilePicture {...about} look="card" />
      </button>
      {title !== '' && <figcaption className={styles.name}>{title}</figcaption>}
      {isOpen && <LargePicture {...about} title={name} onClose={() => setOpen(false)} />}
    </figure>
  );
};

/** A file in an opening: a picture that opens large, or a document to download with its first page. */
export const MaterialFile = (props: MaterialFileProps) => (
  <ToolTexts>
    <Shown {...props} />
  </ToolTexts>
);
