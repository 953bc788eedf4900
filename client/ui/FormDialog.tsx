import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Stack } from './Stack.tsx';

/** In a group of choices the focus belongs on the one that is chosen. */
const FIRST_FIELD = 'input:not([type=radio]), input:checked, textarea, [contenteditable], select';

type FormDialogProps = {
  title: string;
  size?: 'medium' | 'large';
  /** The deed as the button's words; "Save" when there is no better one. */
  submitLabel?: string;
  busy?: boolean;
  /** False while something that is needed is not chosen yet. */
  canSubmit?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields, one below the other. */
  children: ReactNode;
};

/** A dialog to fill in: one can write at once. Enter in a field sends it, as the button does. */
export const FormDialog = ({
  title,
  size = 'medium',
  submitLabel,
  busy = false,
  canSubmit = true,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) => {
  const t = useText();
  const formId = useId();
  const formRef = useRef<HTMLFormElement>(null);

  // After the dialog's own effect, which has put the focus on its first button.
  useLayoutEffect(() => {
    formRef.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, []);

  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="primary" busy={busy} disabled={!canSubmit}>
            {submitLabel ?? t('common.save')}
          </Button>
        </>
      }
    >
      <form
        ref={formRef}
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>{children}</Stack>
      </form>
    </Dialog>
  );
};
