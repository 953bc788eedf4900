import { neighboursOf, planOf } from '../../shared/meeting/phases/plan.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

type Scene = Pick<
  MeetingLive,
  'boards' | 'groups' | 'phases' | 'phasesAhead' | 'agenda' | 'control'
>;

/** The meeting has more than one board on which notes may wait to be shown. */
export const hasSeveralBoards = ({ boards, groups }: Scene): boolean =>
  boards.length + groups.filter(({ board }) => board !== '').length > 1;

/** People write in secret by the phase that runs or a group's own, or did so in the one before: notes may wait somewhere. */
export const mayNotesWait = (scene: Scene): boolean => {
  const plan = planOf(scene.phases, scene.agenda);
  const current = scene.control.phase?.phase ?? null;
  if (current === null) return false;
  const ahead = [...scene.phasesAhead.values()].map(({ phase }) => phase);
  const near = new Set([current, neighboursOf(plan, current).before?.id, ...ahead]);
  return plan.some(({ id, rules }) => near.has(id) && rules.writing === 'secret');
};
