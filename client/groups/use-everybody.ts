import { useCallback, useEffect } from 'react';
import type { PeopleAnswer } from '../../shared/api/people.ts';
import { getPeople } from '../api/meeting.ts';
import { useResource } from '../api/use-resource.ts';
import { useStage } from '../meeting-stage/stage.ts';

/** Several who come in a moment are one question, asked after so many ms. */
const TOGETHER_MS = 500;

const NOBODY: PeopleAnswer = [];

/** Everybody whose name the meeting shows; those who come meanwhile are added. */
export const useEverybody = (): PeopleAnswer => {
  const { meeting, as, people } = useStage();
  const load = useCallback(
    (signal: AbortSignal) => getPeople(meeting.id, as, signal),
    [meeting.id, as],
  );
  const [everybody, read] = useResource(load);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = people.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), TOGETHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [people, read]);

  return everybody.status === 'ready' ? everybody.value : NOBODY;
};
