import { useText } from '../i18n/text.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** The page's shape while its document is on the way. */
export const TablesSkeleton = () => {
  const t = useText();
  return (
    <Stack gap={6}>
      <VisuallyHidden>
        <p role="status">{t('common.loading')}</p>
      </VisuallyHidden>
      <Skeleton width="16rem" height="2.25rem" />
      <Skeleton height="5rem" />
      <Skeleton height="18rem" />
    </Stack>
  );
};
