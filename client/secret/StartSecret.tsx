import type { As } from '../../shared/api/as.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { command } from '../api/meetings.ts';
import { useTask } from '../api/use-task.ts';
import { useBoard } from '../board/hooks.ts';
import { GatheringTexts } from '../i18n/GatheringTexts.tsx';
import { useText } from '../i18n/text.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Stack } from '../ui/Stack.tsx';

type StartSecretProps = { as: As; onClose: () => void };

const Start = ({ as, onClose }: StartSecretProps) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const { busy, problem, run } = useTask();
  const start = async () => {
    const answer = await run(() => command(meetingId, { type: 'draft.start', board: boardId }, as));
    if (answer.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={t('secret.startTitle')}
      confirmLabel={t('secret.start')}
      busy={busy}
      onConfirm={() => void start()}
      onClose={onClose}
    >
      <Stack>
        <p>{t('secret.startIntro')}</p>
        <ProblemBanner problem={problem} />
      </Stack>
    </ConfirmDialog>
  );
};

/** Says what secret writing is, and begins it on this board. */
export const StartSecret = (props: StartSecretProps) => (
  <GatheringTexts>
    <Start {...props} />
  </GatheringTexts>
);
