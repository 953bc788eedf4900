import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { GrantsPanel } from './GrantsPanel.tsx';

/** Personal links for those who present or host a part of the meeting without leading it. */
export const GrantsDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  return (
    <Dialog title={t('grants.title')} onClose={onClose} size="large">
      <GrantsPanel />
    </Dialog>
  );
};
