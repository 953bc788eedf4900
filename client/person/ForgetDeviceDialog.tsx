import { useState } from 'react';
import { forgetDeviceOnServer, useMeStore } from '../api/me.ts';
import { problemText } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Banner } from '../ui/Banner.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { forgetOfflineCopies } from './forget-offline-copies.ts';

type ForgetDeviceDialogProps = {
  onClose: () => void;
  /** What happens then; without it the front page is loaded afresh, since every page may show what is now forgotten. */
  onForgotten?: () => void;
};

/** For shared computers: the device forgets who one is; what one has written stays in the meetings. */
export const ForgetDeviceDialog = ({ onClose, onForgotten }: ForgetDeviceDialogProps) => {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const forget = async () => {
    setBusy(true);
    const answer = await forgetDeviceOnServer();
    if (!answer.ok) {
      setBusy(false);
      setProblem(answer.error);
      return;
    }
    await forgetOfflineCopies();
    announce(t('home.forgotten'));
    if (!onForgotten) {
      location.assign('/');
      return;
    }
    await useMeStore.getState().refresh();
    onForgotten();
  };

  return (
    <ConfirmDialog
      title={t('home.forgetTitle')}
      confirmLabel={t('home.forgetConfirm')}
      danger
      busy={busy}
      onConfirm={forget}
      onClose={onClose}
    >
      <Stack>
        <p>{t('home.forgetMeaning')}</p>
        <p>{t('home.forgetAdvice')}</p>
        {problem && (
          <Banner tone="danger" role="alert">
            {t(problemText(problem))}
          </Banner>
        )}
      </Stack>
    </ConfirmDialog>
  );
};
