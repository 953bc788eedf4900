import { useStage } from '../meeting-stage/stage.ts';
import { Optional } from '../ui/Optional.tsx';
import type { ConductorProps } from './Conductor.tsx';
import { later } from '../ui/later.ts';

const Conductor = later(async () => (await import('./Conductor.tsx')).Conductor);

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
