import { useText } from '../i18n/text.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './BoardGrid.module.css';

export const MeetingSkeleton = () => {
  const t = useText();
  return (
    <Stack gap={6}>
      <VisuallyHidden>
        <span role="status">{t('common.loading')}</span>
      </VisuallyHidden>
      <Skeleton width="26rem" height="2.2rem" />
      <Skeleton width="14rem" />
      <div className={styles.grid}>
        <Skeleton height="11rem" />
        <Skeleton height="11rem" />
        <Skeleton height="11rem" />
      </div>
    </Stack>
  );
};
