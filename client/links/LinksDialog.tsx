import type { ReactNode } from 'react';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { LinksPanel } from './LinksPanel.tsx';

type LinksDialogProps = {
  meetingId: string;
  meetingTitle: string;
  /** The way to other links, where there is one. */
  others?: ReactNode;
  onClose: () => void;
};

export const LinksDialog = ({ meetingId, meetingTitle, others, onClose }: LinksDialogProps) => {
  const t = useText();
  return (
    <Dialog title={t('links.title')} onClose={onClose} size="large">
      <Stack gap={8}>
        <LinksPanel meetingId={meetingId} meetingTitle={meetingTitle} />
        {others}
      </Stack>
    </Dialog>
  );
};
