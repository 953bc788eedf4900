import { useText } from '../i18n/text.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Page } from './Page.tsx';
import styles from './LoadingPage.module.css';

/** The shape of a page while its code or its content is on the way. */
export const LoadingPage = () => {
  const t = useText();
  return (
    <Page>
      <VisuallyHidden>
        <span role="status">{t('common.loading')}</span>
      </VisuallyHidden>
      <div className={styles.lines}>
        <Skeleton width="18rem" height="2rem" />
        <Skeleton width="12rem" />
        <Skeleton height="9rem" />
      </div>
    </Page>
  );
};
