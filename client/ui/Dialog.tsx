import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the bottom; they stay in sight while the content scrolls. */
  footer?: ReactNode;
  size?: 'medium' | 'large' | 'full';
};

/**
 * A dialog that is open for as long as it is rendered. The browser's own `<dialog>` keeps the focus in, closes with Esc
 * and gives the focus back to where it came from.
 */
export const Dialog = ({ title, onClose, children, footer, size = 'medium' }: DialogProps) => {
  const t = useText();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    // Closed before React removes it: only a dialog that was closed returns the focus.
    return () => dialog.close();
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classNames(styles.dialog, styles[size])}
      onCancel={(event) => {
        // A file chooser's cancel bubbles up here too; only the dialog's own is meant.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId}>{title}</h2>
        <IconButton
          label={t('common.close')}
          icon={<X aria-hidden="true" size={20} />}
          onClick={onClose}
        />
      </div>
      <div className={styles.content}>{children}</div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </dialog>
  );
};
