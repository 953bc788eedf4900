import { Link } from 'wouter';
import { useText } from '../i18n/text.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { Wordmark } from './Wordmark.tsx';
import styles from './Header.module.css';

type HeaderProps = { slotRef: (element: HTMLElement | null) => void };

export const Header = ({ slotRef }: HeaderProps) => {
  const t = useText();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.home} aria-label={t('common.homeLink')}>
        <Wordmark />
      </Link>
      <div ref={slotRef} className={styles.slot} />
      <LanguageSwitch />
      <PersonMenu />
    </header>
  );
};
