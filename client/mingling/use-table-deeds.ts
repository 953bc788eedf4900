import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Problem } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { useToast } from '../ui/toast.ts';
import type { FoundAnswer, JoinAnswer, SurpriseAnswer } from './answers.ts';
import { topicOf, useMingling } from './tools.ts';

type FoundRequest = Omit<Extract<MeetingCommandRequest, { type: 'table.found' }>, 'type'>;

export type TableDeeds = {
  readonly busy: boolean;
  /** Why the last deed was not done. */
  readonly problem: Problem | null;
  readonly join: (table: string) => Promise<void>;
  /** Gives up the seat at a table, or the place in its line. */
  readonly leave: (table: string) => Promise<void>;
  readonly surprise: () => Promise<void>;
  /** Tells whether it was done. */
  readonly found: (request: FoundRequest) => Promise<boolean>;
  readonly close: (table: string) => Promise<void>;
  readonly reopen: (table: string) => Promise<void>;
  readonly carryOn: (table: string) => Promise<void>;
  readonly stopCarryingOn: (table: string) => Promise<void>;
  /** Anything else; the caller says what came of it. */
  readonly send: <T>(request: MeetingCommandRequest) => Promise<Result<T, Problem>>;
};

/** What people do with tables: asked of the server, said aloud, and taken back from a toast. */
export const useTableDeeds = (): TableDeeds => {
  const t = useText();
  const showToast = useToast();
  const tools = useMingling();
  const { busy, problem, run } = useTask();

  const send = <T>(request: MeetingCommandRequest) => run(() => tools.ask<T>(request));

  const sitElsewhere = (topic: string, left: string | null | undefined): void => {
    if (left == null) announce(t('mingling.nowAt', { topic }));
    else
      showToast({
        text: t('mingling.movedTo', { topic, left: topicOf(tools, left) }),
        undo: () => void join(left),
      });
  };

  const join = async (table: string): Promise<void> => {
    const answer = await send<JoinAnswer>({ type: 'table.join', table });
    if (!answer.ok) return;
    const { seat, position, left } = answer.value;
    const topic = topicOf(tools, table);
    if (seat === 'taken') sitElsewhere(topic, left);
    else announce(t('mingling.nowInLine', { topic, position: position ?? 1 }));
  };

  const leave = async (table: string): Promise<void> => {
    const answer = await send({ type: 'table.leave', table });
    if (!answer.ok) return;
    showToast({
      text: t('mingling.left', { topic: topicOf(tools, table) }),
      undo: () => void join(table),
    });
  };

  const surprise = async (): Promise<void> => {
    const answer = await send<SurpriseAnswer>({ type: 'table.surprise' });
    if (!answer.ok) return;
    const { table, left } = answer.value;
    sitElsewhere(topicOf(tools, table), left);
  };

  const found = async (request: FoundRequest): Promise<boolean> => {
    const answer = await send<FoundAnswer>({ type: 'table.found', ...request });
    if (!answer.ok) return false;
    const { table, left } = answer.value;
    const { topic } = request;
    if (request.sit === false)
      showToast({
        text: t('mingling.prepared', { topic }),
        undo: () => void close(table),
      });
    else if (left == null) announce(t('mingling.founded', { topic }));
    else
      showToast({
        text: t('mingling.foundedAndLeft', { topic, left: topicOf(tools, left) }),
        undo: () => void send({ type: 'table.close', table }).then(() => join(left)),
      });
    return true;
  };

  const close = async (table: string): Promise<void> => {
    if (!(await send({ type: 'table.close', table })).ok) return;
    showToast({
      text: t('mingling.closed', { topic: topicOf(tools, table) }),
      undo: () => void reopen(table),
    });
  };

  const reopen = async (table: string): Promise<void> => {
    if (!(await send({ type: 'table.reopen', table })).ok) return;
    announce(t('mingling.reopened', { topic: topicOf(tools, table) }));
  };

  const carryOn = async (table: string): Promise<void> => {
    if (!(await send({ type: 'table.carryOn', table })).ok) return;
    showToast({
      text: t('mingling.carriesOn', { topic: topicOf(tools, table) }),
      undo: () => void stopCarryingOn(table),
    });
  };

  const stopCarryingOn = async (table: string): Promise<void> => {
    if (!(await send({ type: 'table.stopCarryingOn', table })).ok) return;
    announce(t('mingling.carriesOnNoMore', { topic: topicOf(tools, table) }));
  };

  return {
    busy,
    problem,
    join,
    leave,
    surprise,
    found,
    close,
    reopen,
    carryOn,
    stopCarryingOn,
    send,
  };
};
