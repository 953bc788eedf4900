import type { Problem } from '../api/problem.ts';
import { PageHeading } from '../frame/PageHeading.tsx';
import { TryAgain } from '../frame/TryAgain.tsx';
import { useText } from '../i18n/text.ts';
import { Stack } from '../ui/Stack.tsx';
import { CredentialForm } from './CredentialForm.tsx';

type DoorProblemProps = { problem: Problem; onRetry: () => void };

/** A door that does not open: a link that was renewed or mistyped, or no server behind it. */
export const DoorProblem = ({ problem, onRetry }: DoorProblemProps) => {
  const t = useText();
  if (problem.kind === 'unknown-link' || problem.kind === 'invalid-request')
    return (
      <Stack gap={6}>
        <PageHeading title={t('join.closedTitle')} />
        <p role="alert">{t('join.closed')}</p>
        <CredentialForm />
      </Stack>
    );
  return <TryAgain problem={problem} onRetry={onRetry} />;
};
