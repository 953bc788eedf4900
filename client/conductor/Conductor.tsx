import { useEffect, useId, useState } from 'react';
import { Check, ChevronLeft, ChevronRight, Ellipsis } from 'lucide-react';
import { neighboursOf, planOf } from '../../shared/meeting/phases/plan.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useText } from '../i18n/text.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { TimerControls } from '../tower/TimerControls.tsx';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { classNames } from '../ui/class-names.ts';
import { Optional } from '../ui/Optional.tsx';
import { FreezeTool } from './FreezeTool.tsx';
import { isConducted } from './is-conducted.ts';
import { LateOffer } from './LateOffer.tsx';
import { PhaseMenu } from './PhaseMenu.tsx';
import { PlanOffer } from './PlanOffer.tsx';
import { readinessOf } from './readiness.ts';
import { conductorTools, type ConductorToolProps, firstTools } from './tools.ts';
import { useConduct } from './use-conduct.ts';
import { useFoot } from './use-foot.ts';
import { useLate } from './use-late.ts';
import styles from './Conductor.module.css';

type BeatenProps = { by: string; title: string };

/** Somebody else pressed first: nothing went twice. */
const Beaten = ({ by, title }: BeatenProps) => {
  const t = useText();
  const name = usePerson(by)?.name || t('live.unnamed');
  return (
    <p role="status" className={styles.beaten}>
      {t('conductor.beaten', { name, title })}
    </p>
  );
};

const Ready = ({ live }: { live: MeetingLive }) => {
  const t = useText();
  const { personId } = useStage();
  const readiness = readinessOf(live, personId);
  const isEnough = readiness?.isEnough ?? false;

  useEffect(() => {
    if (isEnough) announce(t('conductor.enoughReady'));
  }, [isEnough, t]);

  if (!readiness) return null;
  const { ready, here } = readiness;
  return (
    <span className={isEnough ? styles.enough : styles.ready}>
      <Check aria-hidden="true" size={16} />
      {t('conductor.ready', { ready, here })}
    </span>
  );
};

export type ConductorProps = ConductorToolProps & {
  /** It stands in another bar, which has the timer already. */
  within?: boolean;
};

const Bar = ({ live, boardId, within = false }: ConductorProps & { live: MeetingLive }) => {
  const t = useText();
  const conduct = useConduct();
  const deeds = useDeeds();
  const { phase: running } = live.control;
  const plan = planOf(live.phases, live.agenda);
  const current = running?.phase ?? null;
  const { before, after } = neighboursOf(plan, current);
  const late = useLate(plan);
  const footRef = useFoot();
  const toolsId = useId();
  const [unfolded, setUnfolded] = useState(false);
  const group = live.groups.find(({ board }) => board !== '' && board === boardId) ?? null;
  const isBeaten = conduct.beatenFrom !== undefined && conduct.beatenFrom !== current;
  const movedTo = plan.find(({ id }) => id === current);

  const fold = (
    <IconButton
      label={t('conductor.more')}
      icon={<Ellipsis aria-hidden="true" size={20} />}
      className={styles.fold}
      aria-expanded={unfolded}
      aria-controls={toolsId}
      onClick={() => setUnfolded(!unfolded)}
    />
  );

  return (
    <section
      ref={within ? undefined : footRef}
      aria-label={t('conductor.bar')}
      className={classNames(styles.bar, within && styles.within)}
    >
      <ProblemBanner problem={conduct.problem ?? deeds.problem} />
      {isBeaten && running && movedTo && <Beaten by={running.by} title={movedTo.title} />}
      {plan.length === 0 && !within && <PlanOffer />}
      {plan.length > 0 && (
        <div role="group" aria-label={t('conductor.phases')} className={styles.steps}>
          <IconButton
            label={before ? t('conductor.back', { title: before.title }) : t('conductor.noBack')}
            icon={<ChevronLeft aria-hidden="true" size={20} />}
            disabled={before === null}
            onClick={() => before && conduct.go(before)}
          />
          <PhaseMenu plan={plan} conduct={conduct} deeds={deeds} group={group} />
          {after && (
            <Button
              look="primary"
              size="small"
              busy={conduct.busy}
              className={styles.next}
              icon={<ChevronRight aria-hidden="true" size={18} />}
              onClick={() => conduct.go(after)}
            >
              {t(current === null ? 'conductor.begin' : 'conductor.next', { title: after.title })}
            </Button>
          )}
          {fold}
        </div>
      )}
      {!within && <TimerControls deeds={deeds} />}
      <Ready live={live} />
      {late && <LateOffer late={late} />}
      {plan.length === 0 && fold}
      <span className={styles.first}>
        {firstTools.map((Tool, index) => (
          <Optional key={index}>
            <Tool boardId={boardId} />
          </Optional>
        ))}
      </span>
      <span id={toolsId} className={classNames(styles.tools, !unfolded && styles.folded)}>
        {conductorTools.map((Tool, index) => (
          <Optional key={index}>
            <Tool boardId={boardId} />
          </Optional>
        ))}
        <FreezeTool boardId={boardId} deeds={deeds} />
      </span>
    </section>
  );
};

/** From here facilitators lead the meeting, at the foot of every page of it. */
export const Conductor = (props: ConductorProps) => {
  const { live, facilitates } = useStage();
  return live && facilitates && isConducted(live) ? <Bar live={live} {...props} /> : null;
};
