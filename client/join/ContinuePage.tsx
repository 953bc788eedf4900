import { useLocation } from 'wouter';
import { continueHere, useMeStore } from '../api/me.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { Page } from '../frame/Page.tsx';
import { PageHeading } from '../frame/PageHeading.tsx';
import { useText } from '../i18n/text.ts';
import { forgetLocally } from '../person/forget-locally.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { useFragment } from './use-fragment.ts';

/** Where a personal link leads: the same person on another device. Opening it does nothing; the button does. */
export const ContinuePage = () => {
  const t = useText();
  const key = useFragment().slice(1);
  const [, navigate] = useLocation();
  const { busy, problem, run } = useTask();

  const goOn = async () => {
    const answer = await run(() => continueHere(key));
    if (!answer.ok) return;
    await forgetLocally();
    await useMeStore.getState().refresh();
    navigate('/', { replace: true });
  };

  return (
    <Page width="narrow">
      <Stack gap={6}>
        <PageHeading title={t('join.continueTitle')} />
        <p>{t('join.continue')}</p>
        {problem && (
          <Banner tone="danger" role="alert">
            {problem.kind === 'unknown-link' ? t('join.continueExpired') : t(problemKey(problem))}
          </Banner>
        )}
        <Button look="primary" size="large" busy={busy} onClick={goOn}>
          {t('join.continueHere')}
        </Button>
      </Stack>
    </Page>
  );
};
