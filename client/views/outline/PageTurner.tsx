import { useText } from '../../i18n/text.ts';
import { ReasonTextButton } from '../../ui/ReasonTextButton.tsx';
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
      <ReasonTextButton
        look="quiet"
        reason={page.isFirst ? t('outline.isFirstPage') : null}
        onClick={() => onTurn(-1)}
      >
        {t('outline.previousPage')}
      </ReasonTextButton>
      <ReasonTextButton
        look="quiet"
        reason={page.isLast ? t('outline.isLastPage') : null}
        onClick={() => onTurn(1)}
      >
        {t('outline.nextPage')}
      </ReasonTextButton>
    </nav>
  );
};
