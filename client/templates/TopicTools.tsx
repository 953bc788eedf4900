import { useCallback, useMemo, useState } from 'react';
import { Armchair, Lightbulb } from 'lucide-react';
import type { CommandType, MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { type Tool, useTool } from '../commands/tools.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useText } from '../i18n/text.ts';
import { Banner } from '../ui/Banner.tsx';
import { useToast } from '../ui/toast.ts';
import { topicOf } from './topic-of.ts';

type Request<Type extends CommandType> = Extract<MeetingCommandRequest, { type: Type }>;

/** On a board of topic suggestions, for facilitators: a note becomes a theme or a table in one step. */
export const TopicTools = ({ live }: { live: MeetingLive }) => {
  const t = useText();
  const showToast = useToast();
  const { store } = useBoard();
  const { suggestsTopics } = useBoardInfo();
  const { ask, facilitates } = useStage();
  const { problem, run } = useTask();
  const [needsGroups, setNeedsGroups] = useState(false);
  const offers = facilitates && suggestsTopics === true;
  // The newest breakout that is still to come takes new themes.
  const breakout = live.breakouts.findLast(({ stage }) => stage === 'prepared')?.id;

  const makeTheme = useCallback(
    async (note: string) => {
      const { topic: title, why: opening } = topicOf(store.note(note)?.text ?? '');
      if (title === '') return;
      setNeedsGroups(breakout === undefined);
      if (breakout === undefined) return;
      const add: Request<'theme.add'> = { type: 'theme.add', breakout, title, opening };
      const answer = await run(() => ask<{ theme: string }>(add));
      if (!answer.ok) return;
      const { theme } = answer.value;
      showToast({
        text: t('templates.madeTheme', { title }),
        undo: () => void run(() => ask({ type: 'theme.remove', theme })),
      });
    },
    [ask, breakout, run, showToast, store, t],
  );

  const makeTable = useCallback(
    async (note: string) => {
      const { topic, why } = topicOf(store.note(note)?.text ?? '');
      if (topic === '') return;
      const found: Request<'table.found'> = { type: 'table.found', topic, why, sit: false };
      const answer = await run(() => ask<{ table: string }>(found));
      if (!answer.ok) return;
      const { table } = answer.value;
      showToast({
        text: t('templates.madeTable', { title: topic }),
        undo: () => void run(() => ask({ type: 'table.close', table })),
      });
    },
    [ask, run, showToast, store, t],
  );

  const theme = useMemo<Tool | null>(
    () =>
      offers
        ? {
            id: 'theme',
            label: t('templates.makeTheme'),
            icon: Lightbulb,
            isFirst: true,
            run: (note) => void makeTheme(note),
          }
        : null,
    [makeTheme, offers, t],
  );
  const table = useMemo<Tool | null>(
    () =>
      offers
        ? {
            id: 'table',
            label: t('templates.makeTable'),
            icon: Armchair,
            isFirst: true,
            run: (note) => void makeTable(note),
          }
        : null,
    [makeTable, offers, t],
  );
  useTool('note', theme);
  useTool('note', table);

  return (
    <>
      {needsGroups && (
        <Banner tone="warning" role="alert">
          {t('templates.needsGroups')}
        </Banner>
      )}
      <ProblemBanner problem={problem} />
    </>
  );
};
