import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { classNames } from '../ui/class-names.ts';
import { SkipLink } from '../ui/SkipLink.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { HeaderSlotContext } from './header-slot.tsx';
import styles from './Frame.module.css';

type FrameProps = { width?: 'narrow' | 'text' | 'wide'; children: ReactNode };

/** Header, content and footer: what every page but the board looks like. */
export const Frame = ({ width = 'wide', children }: FrameProps) => {
  const t = useText();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <HeaderSlotContext value={slot}>
      <div className={styles.frame}>
        <SkipLink targetId="main">{t('common.skipToContent')}</SkipLink>
        <Header slotRef={setSlot} />
        <main id="main" tabIndex={-1} className={classNames(styles.main, styles[width])}>
          {children}
        </main>
        <Footer />
      </div>
    </HeaderSlotContext>
  );
};
