import { boardsInPhase } from '../../shared/meeting/phases/boards.ts';
import type { Phase } from '../../shared/meeting/records/phase.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';

/** A phase that goes on, since when. */
export type PhaseNow = { readonly phase: Phase; readonly since: number };

type Running = { readonly phase: string; readonly since: number };

const found = (live: MeetingLive, running: Running | null | undefined): PhaseNow | null => {
  const phase = running && live.phases.find(({ id }) => id === running.phase);
  return running && phase ? { phase, since: running.since } : null;
};

/** The phase that the meeting is in, or the group whose board it is, or else the reader's own group, should it run ahead. */
export const phaseNow = (
  live: MeetingLive,
  { boardId, personId }: { readonly boardId: string | null; readonly personId: string },
): PhaseNow | null => {
  const isOwn = (group: string): boolean =>
    [...live.places.values()].some((places) => places.get(personId)?.group === group);
  const group = boardId
    ? live.groups.find(({ board }) => board === boardId)?.id
    : [...live.phasesAhead.keys()].find(isOwn);
  const ahead = group === undefined ? undefined : live.phasesAhead.get(group);
  return found(live, ahead) ?? found(live, live.control.phase);
};

/** The phase's rules hold on this board: nobody may be promised on another one what they promise. */
export const holdsOn = (live: MeetingLive, { id }: Phase, boardId: string): boolean => {
  const { control, phasesAhead: ahead, phases, agenda, groups, boards } = live;
  const scene = { current: control.phase ?? null, ahead, phases, agenda, groups, boards };
  return boardsInPhase(scene).get(boardId)?.id === id;
};
