import type { Attachment } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { fileAddress } from '../files/file-address.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import styles from './ModerationPanel.module.css';

type QueuedFileProps = { boardId: string; file: Attachment };

/** The picture or file of a note that waits: who decides on it has seen it. */
export const QueuedFile = ({ boardId, file }: QueuedFileProps) => {
  const t = useText();
  const { meeting } = useStage();
  const at = { meetingId: meeting.id, boardId };
  const { hash, name, alt, type, w, h } = file;
  const words = t('moderation.file', { name });
  const shown = file.preview ?? (isPicture(type) ? hash : null);
  return (
    <a href={fileAddress(at, hash, name)} download={name} className={styles.file}>
      {shown !== null && (
        <img src={fileAddress(at, shown)} alt={alt} width={w} height={h} loading="lazy" />
      )}
      {words}
    </a>
  );
};
