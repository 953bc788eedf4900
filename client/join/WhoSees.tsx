import { Eye } from 'lucide-react';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import styles from './WhoSees.module.css';

/** Who will see one's name and for how long, before anybody has written it. */
export const WhoSees = ({ preview }: { preview: PreviewAnswer }) => {
  const t = useText();
  const { date } = useTimes();
  const until =
    preview.visibleUntil === null
      ? t('join.visibleForNow')
      : t('join.visibleUntil', { date: date(preview.visibleUntil, preview.timeZone) });
  return (
    <p className={styles.note}>
      <Eye aria-hidden="true" size={18} />
      <span>
        {preview.role === 'viewer' ? t('join.visibleAsViewer') : t('join.visibleTo')} {until}
      </span>
    </p>
  );
};
