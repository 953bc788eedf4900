import { useText } from '../i18n/text.ts';
import { LinksPanel } from '../links/LinksPanel.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';

type MeetingCreatedProps = { id: string; title: string; onClose: () => void };

export const MeetingCreated = ({ id, title, onClose }: MeetingCreatedProps) => {
  const t = useText();
  return (
    <Dialog
      title={t('home.created', { title })}
      onClose={onClose}
      size="large"
      footer={
        <LinkButton to={`/m/${id}/facilitator`} look="primary">
          {t('home.openMeeting')}
        </LinkButton>
      }
    >
      <Stack gap={6}>
        <p>{t('home.createdMeaning')}</p>
        <LinksPanel meetingId={id} meetingTitle={title} />
      </Stack>
    </Dialog>
  );
};
