import { useStage } from '../meeting-stage/stage.ts';
import type { PartPlaces } from './part-link.ts';

/** What decides where parts lead, but for the live meeting. */
export const usePartPlaces = (path: string): Omit<PartPlaces, 'live'> => {
  const { facilitates, meeting, personId, takesPart } = useStage();
  return { path, boards: meeting.boards, personId, choosesGroup: takesPart && !facilitates };
};
