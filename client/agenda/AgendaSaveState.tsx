import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import styles from './AgendaEditor.module.css';

const ICON = { 'aria-hidden': true, size: 16 } as const;

/** Whether one's changes are on the server's disk, and why the last one is not. */
export const AgendaSaveState = () => {
  const t = useText();
  const { live } = useStage();
  if (!live) return null;
  if (live.refused) {
    const reason: MessageKey = `refusal.${live.refused}`;
    return (
      <p role="alert" className={styles.refused}>
        <TriangleAlert {...ICON} />
        {t('agenda.refused')} {t(live.refused === 'readOnly' ? 'agenda.refusedReadOnly' : reason)}
      </p>
    );
  }
  if (!live.online && live.unsaved) {
    return (
      <p className={styles.state}>
        <CloudOff {...ICON} />
        {t('agenda.waits')}
      </p>
    );
  }
  return (
    <p className={styles.state}>
      {live.unsaved ? <LoaderCircle {...ICON} /> : <Check {...ICON} />}
      {live.unsaved ? t('sync.saving') : t('sync.saved')}
    </p>
  );
};
