import { Suspense, useEffect } from 'react';
import { later } from '../ui/later.ts';
import { closeClusterDialog, useClusterQuestion } from './cluster-dialogs.ts';

const ClusterDialog = later(async () => (await import('./ClusterDialog.tsx')).ClusterDialog);

/** Shows what is asked about clusters, wherever it was asked for. One of it on a page. */
export const ClusterDialogHost = () => {
  const question = useClusterQuestion();
  useEffect(() => closeClusterDialog, []);
  return (
    <Suspense>
      {question && <ClusterDialog question={question} onClose={closeClusterDialog} />}
    </Suspense>
  );
};
