import { useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Stack } from './Stack.tsx';

type FormDialogProps = {
  title: string;
  size?: 'medium' | 'large';
  /** The deed as the button's words; "Save" when there is no better one. */
  submitLabel?: string;
  busy?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields, one below the other. */
  children: ReactNode;
};

/** A dialog to fill in. Enter in a field sends it, as the button does. */
export const FormDialog = ({
  title,
  size = 'medium',
  submitLabel,
  busy = false,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) => {
  const t = useText();
  const formId = useId();
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="primary" busy={busy}>
            {submitLabel ?? t('common.save')}
          </Button>
        </>
      }
    >
      <form
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
