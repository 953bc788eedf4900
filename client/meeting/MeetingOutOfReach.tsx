import type { Problem } from '../api/problem.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { TryAgain } from '../frame/TryAgain.tsx';
import { useText } from '../i18n/text.ts';
import { CredentialForm } from '../join/CredentialForm.tsx';
import { Stack } from '../ui/Stack.tsx';

type MeetingOutOfReachProps = { problem: Problem; onRetry: () => void };

/** No such meeting, not this reader's, or no server: the first two look the same on purpose. */
export const MeetingOutOfReach = ({ problem, onRetry }: MeetingOutOfReachProps) => {
  const t = useText();
  if (problem.kind === 'not-found' || problem.kind === 'not-allowed')
    return (
      <Stack gap={6}>
        <PageHeading title={t('errors.pageNotFoundTitle')} />
        <p>{t('errors.pageNotFound')}</p>
        <CredentialForm />
      </Stack>
    );
  return <TryAgain problem={problem} onRetry={onRetry} />;
};
