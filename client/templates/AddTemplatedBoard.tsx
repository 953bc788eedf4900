import type { ComponentProps } from 'react';
import type { TemplatesAnswer } from '../../shared/api/templates.ts';
import type { Answer } from '../api/http.ts';
import { problemKey } from '../api/problem.ts';
import { useResource } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AddBoardDialog } from './AddBoardDialog.tsx';

type AddTemplatedBoardProps = Omit<ComponentProps<typeof AddBoardDialog>, 'templates'> & {
  /** Must be stable. */
  load: (signal: AbortSignal) => Answer<TemplatesAnswer>;
};

/** The dialog for a new board, once the templates are here. */
export const AddTemplatedBoard = ({ load, ...dialog }: AddTemplatedBoardProps) => {
  const t = useText();
  const [templates] = useResource(load);
  if (templates.status === 'ready')
    return <AddBoardDialog {...dialog} templates={templates.value} />;
  return (
    <Dialog title={dialog.title} onClose={dialog.onClose} size="large">
      {templates.status === 'loading' ? (
        <Skeleton height="16rem" />
      ) : (
        <p role="alert">{t(problemKey(templates.problem))}</p>
      )}
    </Dialog>
  );
};
