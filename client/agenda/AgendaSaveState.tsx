import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import styles from './AgendaEditor.module.css';

/** Whether one's changes are on the server's disk, and why the last one is not. */
export const AgendaSaveState = () => {
  const t = useText();
  const { live } = useStage();
  if (!live) return null;
  if (live.refused) {
    const reason: MessageKey = `refusal.${live.refused}`;
    return (
      <p role="alert" className={styles.refused}>
        {t('agenda.refused')} {t(live.refused === 'readOnly' ? 'agenda.refusedReadOnly' : reason)}
      </p>
    );
  }
  if (!live.online && live.unsaved) {
    return <p className={styles.state}>{t('agenda.waits')}</p>;
  }
  return <p className={styles.state}>{live.unsaved ? t('sync.saving') : t('sync.saved')}</p>;
};
