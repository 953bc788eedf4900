import { useCallback, useState } from 'react';
import {
  type AgendaStep,
  type DoneStep,
  undoStep,
  writeStep,
} from '../../shared/meeting/agenda/steps.ts';
import { useStage } from '../meeting-stage/stage.ts';

type AgendaEdits = {
  /** Does a step; answers with how to take it back, or `null` when it changed nothing. */
  readonly write: (step: AgendaStep | null) => DoneStep | null;
  readonly takeBack: (step: DoneStep) => void;
  /** Takes one's last step back; `null` while there is none. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
};

/** A facilitator's own steps in the programme, and the way back through them. Others' steps stay. */
export const useAgendaEdits = (): AgendaEdits => {
  const edit = useStage().live?.edit;
  const [done, setDone] = useState<readonly DoneStep[]>([]);
  const [undone, setUndone] = useState<readonly DoneStep[]>([]);

  const write = useCallback(
    (step: AgendaStep | null): DoneStep | null => {
      if (!edit || !step) return null;
      const steps: DoneStep[] = [];
      edit((doc) => {
        const written = writeStep(doc, step);
        if (written) steps.push(written);
      });
      const [first] = steps;
      if (!first) return null;
      setDone((before) => [...before, first]);
      setUndone([]);
      return first;
    },
    [edit],
  );

  const back = useCallback(
    (step: DoneStep): DoneStep | null => {
      const steps: DoneStep[] = [];
      edit?.((doc) => {
        const written = undoStep(doc, step);
        if (written) steps.push(written);
      });
      return steps[0] ?? null;
    },
    [edit],
  );

  const takeBack = useCallback(
    (step: DoneStep): void => {
      back(step);
      setDone((before) => before.filter((other) => other !== step));
    },
    [back],
  );

  const last = done.at(-1);
  const next = undone.at(-1);
  return {
    write,
    takeBack,
    undo: last
      ? () => {
          const opposite = back(last);
          setDone(done.slice(0, -1));
          if (opposite) setUndone([...undone, opposite]);
        }
      : null,
    redo: next
      ? () => {
          const opposite = back(next);
          setUndone(undone.slice(0, -1));
          if (opposite) setDone([...done, opposite]);
        }
      : null,
  };
};
