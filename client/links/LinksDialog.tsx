import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LinksPanel } from './LinksPanel.tsx';

type LinksDialogProps = { meetingId: string; meetingTitle: string; onClose: () => void };

export const LinksDialog = ({ meetingId, meetingTitle, onClose }: LinksDialogProps) => {
  const t = useText();
  return (
    <Dialog title={t('links.title')} onClose={onClose} size="large">
      <LinksPanel meetingId={meetingId} meetingTitle={meetingTitle} />
    </Dialog>
  );
};
