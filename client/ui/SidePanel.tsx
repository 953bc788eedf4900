import { X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Dialog } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';
import { NARROW, useMedia } from './use-media.ts';
import { useRoomBeside } from './use-room-beside.ts';
import styles from './SidePanel.module.css';

/** As in SidePanel.module.css. */
const PANEL_WIDTH = '24rem';

type SidePanelProps = { title: string; onClose: () => void; children: ReactNode };

/** Beside what it is about, which can be seen and used meanwhile. Esc closes it, and the focus goes back to where it was. */
const BesidePage = ({ title, onClose, children }: SidePanelProps) => {
  const t = useText();
  const titleId = useId();
  const ref = useRef<HTMLElement>(null);
  useRoomBeside(PANEL_WIDTH);

  useLayoutEffect(() => {
    const before = document.activeElement;
    const panel = ref.current;
    panel?.focus();
    return () => {
      // Somebody who has gone on elsewhere stays there.
      const isHere =
        panel?.contains(document.activeElement) || document.activeElement === document.body;
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    const panel = ref.current;
    if (!panel) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    panel.addEventListener('keydown', onKeyDown);
    return () => panel.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={titleId} className={styles.panel}>
      <div className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <IconButton
          label={t('common.close')}
          icon={<X aria-hidden="true" size={20} />}
          onClick={onClose}
        />
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
};

/** Something to read and do beside a page; where there is no room for both, it covers the page until it is closed. */
export const SidePanel = (props: SidePanelProps) =>
  useMedia(NARROW) ? <Dialog size="full" {...props} /> : <BesidePage {...props} />;
