import { neighboursOf } from '../../shared/meeting/phases/plan.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Phase } from '../../shared/meeting/records/phase.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import type { Deeds } from '../meeting-stage/use-deed.ts';

/** Something to do with the phase of one group. */
export type GroupStep = {
  readonly id: 'ahead' | 'back-to-others';
  readonly label: string;
  readonly run: () => void;
};

export type GroupSteps = {
  /** The groups that work in the phase that the meeting is in. */
  readonly groups: readonly Group[];
  readonly phaseOf: (group: Group) => Phase | null;
  readonly isAhead: (group: Group) => boolean;
  readonly stepsOf: (group: Group) => readonly GroupStep[];
};

/** One group on to the next phase while the others stay, and back to them. */
export const useGroupSteps = (plan: readonly Phase[], deeds: Deeds): GroupSteps => {
  const t = useText();
  const { live } = useStage();
  const current = live?.control.phase?.phase ?? null;
  const part = plan.find(({ id }) => id === current)?.part ?? null;
  const breakout = live?.agenda.find(({ id }) => id === part)?.breakout;
  const groups = (live?.groups ?? []).filter(
    (group) => group.board !== '' && (part === '' || group.breakout === breakout),
  );
  const idOf = ({ id }: Group): string | null => live?.phasesAhead.get(id)?.phase ?? current;

  return {
    groups: part === null ? [] : groups,
    phaseOf: (group) => plan.find(({ id }) => id === idOf(group)) ?? null,
    isAhead: (group) => idOf(group) !== current,
    stepsOf: (group) => {
      const { id, title } = group;
      const from = idOf(group);
      if (from === null) return [];
      const next = neighboursOf(plan, from).after;
      const ahead = next && {
        id: 'ahead' as const,
        label: t('conductor.groupAhead', { group: title, title: next.title }),
        run: () =>
          void deeds.perform({
            request: { type: 'phase.go', from, to: next.id, group: id },
            done: t('conductor.groupMoved', { group: title, title: next.title }),
            undo: () => [{ type: 'phase.go', from: next.id, to: from, group: id }],
          }),
      };
      const back = from !== current && {
        id: 'back-to-others' as const,
        label: t('conductor.groupBack', { group: title }),
        run: () =>
          void deeds.perform({
            request: { type: 'phase.stop', from, group: id },
            done: t('conductor.groupIsBack', { group: title }),
            undo: () => [{ type: 'phase.go', from: current, to: from, group: id }],
          }),
      };
      return [...(ahead ? [ahead] : []), ...(back ? [back] : [])];
    },
  };
};
