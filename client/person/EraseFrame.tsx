import type { ComponentProps, ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { useText } from '../i18n/text.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Stack } from '../ui/Stack.tsx';

type EraseFrameProps<Wish extends string> = Pick<
  ComponentProps<typeof ConfirmDialog>,
  'title' | 'onConfirm' | 'onClose'
> &
  ComponentProps<typeof RadioGroup<Wish>> & {
    busy: boolean;
    /** What erasing is, before anything is chosen. */
    meaning: string;
    problem: Problem | null;
    /** What else is asked. */
    children?: ReactNode;
  };

/** Asks what is to go for good: one's own, or somebody's who wishes it. */
export const EraseFrame = <Wish extends string>({
  title,
  busy,
  onConfirm,
  onClose,
  meaning,
  problem,
  children,
  ...wish
}: EraseFrameProps<Wish>) => {
  const t = useText();
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={t('person.eraseConfirm')}
      danger
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Stack>
        <p>{meaning}</p>
        <RadioGroup {...wish} />
        {children}
        <ProblemBanner problem={problem} />
      </Stack>
    </ConfirmDialog>
  );
};
