import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ModerationPanel.module.css';

type ItemFormProps = {
  submitLabel: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** What a decision needs to know, asked under the note that it is about. Esc leaves it. */
export const ItemForm = ({ submitLabel, onSubmit, onClose, children }: ItemFormProps) => {
  const t = useText();
  const ref = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    ref.current?.querySelector<HTMLElement>('textarea, select, input')?.focus();
  }, []);
  return (
    <form
      ref={ref}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
      <div className={styles.deeds}>
        <Button size="small" look="primary" type="submit">
          {submitLabel}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
