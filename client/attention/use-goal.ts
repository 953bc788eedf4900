import type { Target } from '../../shared/meeting/records/attention.ts';
import { partLink } from '../agenda/part-link.ts';
import { usePartPlaces } from '../agenda/use-part-places.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { targetPath } from './place.ts';

/** The page on which this reader finds what is shown. */
export const useGoal = (target: Target): string => {
  const { meeting, as, live } = useStage();
  const path = `/m/${meeting.id}/${as}`;
  const places = usePartPlaces(path);
  return targetPath(target, path, (id) => {
    const phase = live?.phases.find((one) => one.id === id);
    const part = live?.agenda.find((one) => one.id === phase?.part);
    return live && part ? (partLink(part, { ...places, live })?.to ?? null) : null;
  });
};
