import { forgetDeviceOnServer, useMeStore } from '../api/me.ts';
import { useTask } from '../api/use-task.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { forgetLocally } from './forget-locally.ts';

type ForgetDeviceDialogProps = {
  onClose: () => void;
  /** What happens then; without it the front page is loaded afresh, since every page may show what is now forgotten. */
  onForgotten?: () => void;
};

/** For shared computers: the device forgets who one is; what one has written stays in the meetings. */
export const ForgetDeviceDialog = ({ onClose, onForgotten }: ForgetDeviceDialogProps) => {
  const t = useText();
  const { busy, problem, run } = useTask();

  const forget = async () => {
    const answer = await run(forgetDeviceOnServer);
    if (!answer.ok) return;
    await forgetLocally();
    announce(t('person.forgotten'));
    if (!onForgotten) {
      location.assign('/');
      return;
    }
    await useMeStore.getState().refresh();
    onForgotten();
  };

  return (
    <ConfirmDialog
      title={t('person.forgetTitle')}
      confirmLabel={t('person.forgetConfirm')}
      danger
      busy={busy}
      onConfirm={forget}
      onClose={onClose}
    >
      <Stack>
        <p>{t('person.forgetMeaning')}</p>
        <p>{t('person.forgetAdvice')}</p>
        <ProblemBanner problem={problem} />
      </Stack>
    </ConfirmDialog>
  );
};
