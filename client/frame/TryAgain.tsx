import type { Problem } from '../api/problem.ts';
import { problemKey } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { PageHeading } from './PageHeading.tsx';

type TryAgainProps = { problem: Problem; onRetry: () => void };

/** In the place of a page whose server did not answer as it should: what happened, and another try. */
export const TryAgain = ({ problem, onRetry }: TryAgainProps) => {
  const t = useText();
  return (
    <Stack gap={6}>
      <PageHeading title={t('join.problemTitle')} />
      <p role="alert">{t(problemKey(problem))}</p>
      <div>
        <Button look="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      </div>
    </Stack>
  );
};
