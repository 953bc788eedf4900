import { Link } from 'wouter';
import { useConfig } from '../api/config.ts';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { feedbackLink } from './feedback-link.ts';
import styles from './Footer.module.css';

/** Who keeps this place, and how to reach them. An operator's own pages take the place of the ones we ship. */
export const Footer = ({ compact = false }: { compact?: boolean }) => {
  const t = useText();
  const config = useConfig({ later: compact });
  const footer = config?.footer ?? {};
  const feedback = feedbackLink(footer.feedback);
  return (
    <footer className={classNames(styles.footer, compact && styles.compact)}>
      {footer.operator && <span>{footer.operator}</span>}
      <nav aria-label={t('common.aboutService')} className={styles.links}>
        {footer.privacyUrl ? (
          <a href={footer.privacyUrl}>{t('common.privacy')}</a>
        ) : (
          <Link to="/privacy">{t('common.privacy')}</Link>
        )}
        {footer.accessibilityUrl ? (
          <a href={footer.accessibilityUrl}>{t('common.accessibility')}</a>
        ) : (
          <Link to="/accessibility">{t('common.accessibility')}</Link>
        )}
        {feedback ? (
          <a href={feedback}>{t('common.feedback')}</a>
        ) : (
          <Link to="/feedback">{t('common.feedback')}</Link>
        )}
      </nav>
    </footer>
  );
};
