import { useCallback, useEffect, useState } from 'react';
import { RULE_PRESETS, rulesOf } from '../../shared/access/rule-presets.ts';
import {
  addPhase,
  type DoneStep,
  type ProgrammeStep,
  editPhase,
  shiftPhase,
} from '../../shared/meeting/agenda/steps.ts';
import type { AgendaItem } from '../../shared/meeting/records/agenda-item.ts';
import { getPhaseNotes } from '../api/meetings.ts';
import { useResource } from '../api/use-resource.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { announce } from '../ui/announcer.ts';
import { Menu } from '../ui/Menu.tsx';
import { useToast } from '../ui/toast.ts';
import { PhaseRow } from './PhaseRow.tsx';
import { PRESET_NAMES } from '../rules/preset-names.ts';
import styles from './PhasePlan.module.css';

type PhasePlanProps = {
  part: AgendaItem;
  write: (step: ProgrammeStep) => DoneStep | null;
};

const NEW_PHASE_MINUTES = 5;

/** The phases of a part: what is asked in each, for how long, and what participants do. */
export const PhasePlan = ({ part, write }: PhasePlanProps) => {
  const t = useText();
  const showToast = useToast();
  const { ask, live, meeting } = useStage();
  const load = useCallback(
    (signal: AbortSignal) => getPhaseNotes(meeting.id, signal),
    [meeting.id],
  );
  const [notes, readNotes] = useResource(load);
  /** A running phase whose rules were changed: they go to the boards when the server has them. */
  const [changed, setChanged] = useState<string | null>(null);
  const isSaved = live?.unsaved === false;

  useEffect(() => {
    if (changed === null || !isSaved) return;
    setChanged(null);
    void ask({ type: 'phase.go', from: changed, to: changed });
  }, [ask, changed, isSaved]);

  if (!live) return null;
  const phases = live.phases.filter((phase) => phase.part === part.id);
  const current = live.control.phase?.phase;

  const remove = (id: string, title: string) => {
    const step = write(editPhase(id, { deleted: true }));
    if (!step) return;
    showToast({
      text: t('conductor.planRemoved', { title }),
      undo: () => void live.writing.takeBack(step),
    });
  };

  return (
    <section aria-label={t('conductor.planOf', { title: part.title })} className={styles.plan}>
      <h3 className={styles.heading}>{t('conductor.plan')}</h3>
      {phases.length === 0 && <p className={styles.hint}>{t('conductor.planEmpty')}</p>}
      {phases.length > 0 && (
        <ol className={styles.list}>
          {phases.map((phase, index) => (
            <PhaseRow
              key={phase.id}
              phase={phase}
              notes={notes.status === 'ready' ? (notes.value.notes[phase.id] ?? '') : null}
              isFirst={index === 0}
              isLast={index === phases.length - 1}
              onChange={(values) => {
                const step = write(editPhase(phase.id, values));
                if (step && 'rules' in values && phase.id === current) setChanged(phase.id);
              }}
              onNotes={async (text) => {
                await ask({ type: 'phase.setNotes', phase: phase.id, notes: text });
                await readNotes();
              }}
              onShift={(by) => {
                const step = shiftPhase(phases, phase.id, by);
                if (step && write(step)) {
                  const place = index + 1 + by;
                  announce(
                    t('agenda.movedTo', { title: phase.title, place, count: phases.length }),
                  );
                }
              }}
              onRemove={() => remove(phase.id, phase.title)}
            />
          ))}
        </ol>
      )}
      <Menu
        label={t('conductor.planAdd')}
        className={styles.add}
        items={RULE_PRESETS.map((preset) => ({
          id: preset,
          label: t(PRESET_NAMES[preset]),
          run: () => {
            const title = t(PRESET_NAMES[preset]);
            const rules = rulesOf(preset);
            write(addPhase(phases, { part: part.id, title, minutes: NEW_PHASE_MINUTES, rules }));
            announce(t('agenda.added', { title }));
          },
        }))}
      />
    </section>
  );
};
