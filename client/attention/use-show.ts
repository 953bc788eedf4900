import { useCallback } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { AttentionLevel, Target } from '../../shared/meeting/records/attention.ts';
import type { Problem } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useToast } from '../ui/toast.ts';

type ShownAnswer = { readonly attention: string };

const DONE: Readonly<Record<AttentionLevel, MessageKey>> = {
  look: 'attention.asked',
  bring: 'attention.brought',
  hold: 'attention.held',
};

export type Showing = {
  /** Tells whether it was done. */
  readonly show: (level: AttentionLevel, target: Target) => Promise<boolean>;
  readonly spotlight: (board: string, note: string) => Promise<boolean>;
  /** Goes on to another note, without a word. */
  readonly step: (board: string, note: string) => Promise<void>;
  readonly release: (shown: {
    readonly id: string;
    readonly level: AttentionLevel;
    readonly target: Target;
  }) => Promise<boolean>;
  readonly stopSpotlight: (board: string, note: string) => Promise<boolean>;
  /** Why the last one was not done; `conflict`: participants do not see that board. */
  readonly problem: Problem | null;
};

/** What facilitators show, and how it is taken back. */
export const useShow = (): Showing => {
  const t = useText();
  const { ask } = useStage();
  const { problem, run } = useTask();
  const showToast = useToast();

  const send = useCallback(
    async (
      request: MeetingCommandRequest,
      done: MessageKey,
      undo: (answer: ShownAnswer) => void,
    ) => {
      const answer = await run(() => ask<ShownAnswer>(request));
      if (answer.ok) showToast({ text: t(done), undo: () => undo(answer.value) });
      return answer.ok;
    },
    [ask, run, showToast, t],
  );

  const show = useCallback<Showing['show']>(
    (level, target) =>
      send({ type: `attention.${level}`, target }, DONE[level], ({ attention }) => {
        void run(() => ask({ type: 'attention.release', attention }));
      }),
    [ask, run, send],
  );

  const spotlight = useCallback<Showing['spotlight']>(
    (board, note) =>
      send({ type: 'attention.spotlight', board, note }, 'attention.spotlight.shown', () => {
        void run(() => ask({ type: 'attention.spotlight', board, note: null }));
      }),
    [ask, run, send],
  );

  const step = useCallback<Showing['step']>(
    async (board, note) => {
      await run(() => ask({ type: 'attention.spotlight', board, note }));
    },
    [ask, run],
  );

  const release = useCallback<Showing['release']>(
    ({ id, level, target }) =>
      send({ type: 'attention.release', attention: id }, 'attention.releasedByYou', () => {
        void run(() => ask({ type: `attention.${level}`, target }));
      }),
    [ask, run, send],
  );

  const stopSpotlight = useCallback<Showing['stopSpotlight']>(
    (board, note) =>
      send({ type: 'attention.spotlight', board, note: null }, 'attention.releasedByYou', () => {
        void run(() => ask({ type: 'attention.spotlight', board, note }));
      }),
    [ask, run, send],
  );

  return { show, spotlight, step, release, stopSpotlight, problem };
};
