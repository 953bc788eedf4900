import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.ts';
import { announce } from './announcer.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { ToastContext } from './toast.ts';
import type { Toast } from './toast.ts';
import styles from './ToastProvider.module.css';

/** Long enough to read two lines and reach the button; it waits while the pointer or the focus is on it. */
const SHOWN_MS = 12_000;

type Shown = Toast & { readonly id: number };

/** Shows the newest toast only: undoing an older deed belongs to where the deed was done. */
export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<Shown | null>(null);
  const nextId = useRef(1);

  const show = useCallback((toast: Toast) => {
    setShown({ ...toast, id: nextId.current++ });
    announce(toast.text);
  }, []);

  const hide = useCallback(() => setShown(null), []);

  return (
    <ToastContext value={show}>
      {children}
      {shown && <ToastCard key={shown.id} toast={shown} onGone={hide} />}
    </ToastContext>
  );
};

const ToastCard = ({ toast, onGone }: { toast: Toast; onGone: () => void }) => {
  const t = useText();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);

  return (
    <section
      aria-label={t('common.justDone')}
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>
        {toast.text}{' '}
        {toast.way && (
          <Link to={toast.way.to} onClick={onGone}>
            {toast.way.label}
          </Link>
        )}
      </p>
      {toast.undo && (
        <Button
          look="quiet"
          onClick={() => {
            toast.undo?.();
            onGone();
          }}
        >
          {toast.undoLabel ?? t('common.undo')}
        </Button>
      )}
      <IconButton
        label={t('common.close')}
        icon={<X aria-hidden="true" size={18} />}
        onClick={onGone}
      />
    </section>
  );
};
