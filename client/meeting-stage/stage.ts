import { createContext, use } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { As } from '../../shared/api/as.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { Answer } from '../api/http.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import type { People } from '../presence/people.ts';

/** A meeting that runs, as every page and bar of it needs it. */
export type Stage = {
  /** What the server said of it, with all that has changed since. */
  readonly meeting: MeetingAnswer;
  /** Its document; `null` until it has come. */
  readonly live: MeetingLive | null;
  readonly as: As;
  /** The reader leads the meeting in this tab. */
  readonly facilitates: boolean;
  /** The reader may take part: sit down, choose a group, raise a hand. */
  readonly takesPart: boolean;
  /** The reader's own id. */
  readonly personId: string;
  /** Names by id. Components that show names use `usePerson`. */
  readonly people: People;
  /** Asks the server for what only it may do. */
  readonly ask: <T = unknown>(request: MeetingCommandRequest) => Answer<T>;
  /** The server's time, in ms since 1970. */
  readonly now: () => number;
  /** Asks for what comes by HTTP once more. */
  readonly reload: () => void;
};

export const StageContext = createContext<Stage | null>(null);

/** The names alone: a page with hundreds of them must not draw them all anew whenever anything happens. */
export const PeopleContext = createContext<People | null>(null);

/** The meeting that this page or bar belongs to. */
export const useStage = (): Stage => {
  const stage = use(StageContext);
  if (!stage) throw new Error('useStage needs a <MeetingStage> above it');
  return stage;
};
