import { problemKey } from './problem.ts';
import type { Problem } from './problem.ts';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';

/** Says why something did not work and what to do; nothing while there is no problem. */
export const ProblemBanner = ({ problem }: { problem: Problem | null }) => {
  const t = useText();
  return (
    problem && (
      <Banner tone="danger" role="alert">
        {t(problemKey(problem))}
      </Banner>
    )
  );
};
