import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from './use-page.ts';
import styles from './PageTurner.module.css';

type PageTurnerProps = {
  page: Page;
  /** The section's title, for those who hear it. */
  section: string;
  onTurn: (step: -1 | 1) => void;
};

/** The way to the other pages of a long section. */
export const PageTurner = ({ page, section, onTurn }: PageTurnerProps) => {
  const t = useText();
  return (
    <nav aria-label={t('outline.pages', { section })} className={styles.pages}>
      <Button
        look="quiet"
        aria-disabled={page.isFirst || undefined}
        onClick={() => !page.isFirst && onTurn(-1)}
      >
        {t('outline.previousPage')}
      </Button>
      <Button
        look="quiet"
        aria-disabled={page.isLast || undefined}
        onClick={() => !page.isLast && onTurn(1)}
      >
        {t('outline.nextPage')}
      </Button>
    </nav>
  );
};
