import type { Group } from '../../shared/meeting/records/group.ts';
import { neighboursOf } from '../../shared/meeting/phases/plan.ts';
import type { Phase } from '../../shared/meeting/records/phase.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { Conduct } from './use-conduct.ts';
import styles from './Conductor.module.css';

type PhaseMenuProps = {
  plan: readonly Phase[];
  conduct: Conduct;
  deeds: Deeds;
  /** The group whose board is open. */
  group: Group | null;
};

/** The phase that the meeting is in, and all others: to skip to, to end with, or for one group alone. */
export const PhaseMenu = ({ plan, conduct, deeds, group }: PhaseMenuProps) => {
  const t = useText();
  const { live } = useStage();
  const current = live?.control.phase?.phase ?? null;
  const phase = plan.find(({ id }) => id === current);

  const ofGroup = ({ id, title }: Group): readonly MenuItem[] => {
    const from = live?.phasesAhead.get(id)?.phase ?? current;
    const next = from === null ? null : neighboursOf(plan, from).after;
    if (from === null) return [];
    return [
      ...(next
        ? [
            {
              id: 'ahead',
              label: t('conductor.groupAhead', { group: title, title: next.title }),
              run: () =>
                void deeds.perform({
                  request: { type: 'phase.go', from, to: next.id, group: id },
                  done: t('conductor.groupMoved', { group: title, title: next.title }),
                  undo: () => [{ type: 'phase.go', from: next.id, to: from, group: id }],
                }),
            },
          ]
        : []),
      ...(from === current
        ? []
        : [
            {
              id: 'back-to-others',
              label: t('conductor.groupBack', { group: title }),
              run: () =>
                void deeds.perform({
                  request: { type: 'phase.stop', from, group: id },
                  done: t('conductor.groupIsBack', { group: title }),
                  undo: () => [{ type: 'phase.go', from: current, to: from, group: id }],
                }),
            },
          ]),
    ];
  };

  return (
    <Menu
      label={phase?.title ?? t('conductor.noPhase')}
      className={styles.phase}
      items={[
        ...plan.map((each, index) => ({
          id: each.id,
          label: `${index + 1}. ${each.title}`,
          checked: each.id === current,
          run: () => conduct.go(each),
        })),
        ...(group ? ofGroup(group) : []),
        ...(phase ? [{ id: 'stop', label: t('conductor.stop'), run: conduct.stop }] : []),
      ]}
    />
  );
};
