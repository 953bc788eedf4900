import { useMemo } from 'react';
import { Page } from '../frame/Page.tsx';
import { parseCredential } from './credential.ts';
import { Door } from './Door.tsx';
import { NoKey } from './NoKey.tsx';
import { useFragment } from './use-fragment.ts';

/** Where links lead. The key stays in the fragment until somebody has come in, so that a reload loses nothing. */
export const JoinPage = () => {
  const fragment = useFragment();
  const credential = useMemo(() => parseCredential(fragment), [fragment]);
  return (
    <Page width="narrow">
      {credential ? <Door key={fragment} credential={credential} /> : <NoKey />}
    </Page>
  );
};
