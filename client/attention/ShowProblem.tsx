import type { Problem } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';

/** Why something was not shown to everybody, and what to do. */
export const ShowProblem = ({ problem }: { problem: Problem | null }) => {
  const t = useText();
  return problem?.kind === 'conflict' ? (
    <Banner tone="danger" role="alert">
      {t('attention.hidden')}
    </Banner>
  ) : (
    <ProblemBanner problem={problem} />
  );
};
