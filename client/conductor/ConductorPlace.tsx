import { lazy } from 'react';
import { useStage } from '../meeting-stage/stage.ts';
import { patiently } from '../ui/patiently.ts';
import { Optional } from '../ui/Optional.tsx';
import type { ConductorProps } from './Conductor.tsx';

const Conductor = lazy(async () => ({
  default: (await patiently(() => import('./Conductor.tsx'))).Conductor,
}));

/** Room for the facilitators' bar; nobody else's page waits for it. */
export const ConductorPlace = (props: ConductorProps) => {
  const { facilitates } = useStage();
  return (
    facilitates && (
      <Optional>
        <Conductor {...props} />
      </Optional>
    )
  );
};
