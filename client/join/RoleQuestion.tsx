import type { Role } from '../../shared/access/actor.ts';
import type { PreviewAnswer } from '../../shared/api/join.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { afterJoining } from './join-choice.ts';

type RoleQuestionProps = { held: Role; preview: PreviewAnswer; onWeaker: () => void };

/** This device already holds a stronger role here. Nobody loses one by opening a link: they are asked. */
export const RoleQuestion = ({ held, preview, onWeaker }: RoleQuestionProps) => {
  const t = useText();
  const heldPath = afterJoining({ meetingId: preview.meetingId, role: held, boards: [] });
  return (
    <Stack gap={6}>
      <p>
        {held === 'facilitator' ? t('join.youFacilitate') : t('join.youParticipate')}{' '}
        {t('join.roleStays')}
      </p>
      <Stack gap={3}>
        <LinkButton to={heldPath} look="primary" size="large" replace>
          {held === 'facilitator' ? t('join.goOnAsFacilitator') : t('join.goOnAsParticipant')}
        </LinkButton>
        <Button size="large" onClick={onWeaker}>
          {preview.role === 'participant' ? t('join.alsoAsParticipant') : t('join.alsoAsViewer')}
        </Button>
      </Stack>
    </Stack>
  );
};
