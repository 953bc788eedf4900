import { Suspense, useCallback, useMemo, useState } from 'react';
import { ArrowUpFromLine } from 'lucide-react';
import { mayLift } from '../../shared/meeting/breakouts/may-lift.ts';
import type { Group } from '../../shared/meeting/records/group.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { breakoutById } from '../groups/reading.ts';
import { type Tool, useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import type { MeetingLive } from '../meeting-document/meeting-live.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { noteAddress } from '../note/note-address.ts';
import { later } from '../ui/later.ts';
import { useToast } from '../ui/toast.ts';

const BreakoutSettingsDialog = later(
  async () => (await import('../groups/BreakoutSettingsDialog.tsx')).BreakoutSettingsDialog,
);

type Lifted = { readonly board: string; readonly note: string };

/** On a group's board, for those whose notes these are: lifting them to the plenary, from every note's menu. */
export const LiftTool = ({ live, group }: { live: MeetingLive; group: Group }) => {
  const t = useText();
  const showToast = useToast();
  const { meeting, as, ask, personId, takesPart, facilitates } = useStage();
  const { problem, run } = useTask();
  const [asks, setAsks] = useState(false);
  const { board } = group;
  const path = `/m/${meeting.id}/${as}/b/${board}`;

  const lift = useCallback(
    async (note: string) => {
      const answer = await run(() => ask<Lifted>({ type: 'note.lift', board, note }));
      if (!answer.ok) return;
      showToast({
        text: t('report.lifted'),
        way: { to: noteAddress(path, answer.value), label: t('report.toPlenary') },
        undo: () => void run(() => ask({ type: 'note.unlift', board, note })),
      });
    },
    [ask, board, path, run, showToast, t],
  );

  const ownGroup = live.places.get(group.breakout)?.get(personId)?.group;
  const breakout = breakoutById(live, group.breakout);
  const hasPlenary = breakout?.plenary !== undefined;
  // Facilitators are asked for the board; for others there is nothing to lift to.
  const may =
    takesPart &&
    (hasPlenary || facilitates) &&
    mayLift(group, { personId, role: meeting.role, ownGroup });
  const tool = useMemo<Tool | null>(
    () =>
      may
        ? {
            id: 'lift',
            label: t('report.lift'),
            icon: ArrowUpFromLine,
            run: (note) => (hasPlenary ? void lift(note) : setAsks(true)),
          }
        : null,
    [may, hasPlenary, lift, t],
  );
  useTool('note', tool);

  return (
    <>
      <ProblemBanner problem={problem} />
      <Suspense>
        {asks && breakout && (
          <BreakoutSettingsDialog breakout={breakout} onClose={() => setAsks(false)} />
        )}
      </Suspense>
    </>
  );
};
