import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { HeaderSlotContext } from './header-slot.tsx';
import styles from './Frame.module.css';

/** Header, content and footer around every page but the board. It stays while pages come and go within it. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <HeaderSlotContext value={slot}>
      <div className={styles.frame}>
        <SkipLink targetId="main">{t('common.skipToContent')}</SkipLink>
        <Header slotRef={setSlot} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <Footer />
      </div>
    </HeaderSlotContext>
  );
};
