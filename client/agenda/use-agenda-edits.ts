import { useCallback, useState } from 'react';
import type { DoneStep, ProgrammeStep } from '../../shared/meeting/agenda/steps.ts';
import { useStage } from '../meeting-stage/stage.ts';

type AgendaEdits = {
  /** Does a step; answers with how to take it back, or `null` when it changed nothing. */
  readonly write: (step: ProgrammeStep | null) => DoneStep | null;
  readonly takeBack: (step: DoneStep) => void;
  /** Takes one's last step back; `null` while there is none. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
};

/** A facilitator's own steps in the programme, and the way back through them. Others' steps stay. */
export const useAgendaEdits = (): AgendaEdits => {
  const writing = useStage().live?.writing;
  const [done, setDone] = useState<readonly DoneStep[]>([]);
  const [undone, setUndone] = useState<readonly DoneStep[]>([]);

  const write = useCallback(
    (step: ProgrammeStep | null): DoneStep | null => {
      const written = step && (writing?.write(step) ?? null);
      if (!written) return null;
      setDone((before) => [...before, written]);
      setUndone([]);
      return written;
    },
    [writing],
  );

  const back = useCallback(
    (step: DoneStep): DoneStep | null => writing?.takeBack(step) ?? null,
    [writing],
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
