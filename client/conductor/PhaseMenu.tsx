import { Suspense, useState } from 'react';
import { ChevronUp } from 'lucide-react';
import type { Group } from '../../shared/meeting/records/group.ts';
import type { Phase } from '../../shared/meeting/records/phase.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import { later } from '../ui/later.ts';
import { Menu } from '../ui/Menu.tsx';
import type { Conduct } from './use-conduct.ts';
import { useGroupSteps } from './use-group-steps.ts';
import styles from './Conductor.module.css';

const AheadDialog = later(async () => (await import('./AheadDialog.tsx')).AheadDialog);

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
  const steps = useGroupSteps(plan, deeds);
  const [choosing, setChoosing] = useState(false);
  const current = live?.control.phase?.phase ?? null;
  const phase = plan.find(({ id }) => id === current);
  const name = phase?.title ?? t('conductor.noPhase');

  return (
    <>
      <Menu
        label={name}
        className={styles.phaseTrigger}
        icon={
          <span className={styles.phase}>
            <span className={styles.phaseName}>{name}</span>
            <ChevronUp aria-hidden="true" size={16} />
          </span>
        }
        items={[
          ...plan.map((each, index) => ({
            id: each.id,
            label: `${index + 1}. ${each.title}`,
            checked: each.id === current,
            run: () => conduct.go(each),
          })),
          ...(group ? steps.stepsOf(group) : []),
          ...(steps.groups.length > 0
            ? [{ id: 'ahead-one', label: t('conductor.ahead'), run: () => setChoosing(true) }]
            : []),
          ...(phase ? [{ id: 'stop', label: t('conductor.stop'), run: conduct.stop }] : []),
        ]}
      />
      <Suspense>
        {choosing && <AheadDialog steps={steps} onClose={() => setChoosing(false)} />}
      </Suspense>
    </>
  );
};
