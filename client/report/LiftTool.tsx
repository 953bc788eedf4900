import { useCallback, useMemo } from 'react';
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
import { useToast } from '../ui/toast.ts';

type Lifted = { readonly board: string; readonly note: string };

/** On a group's board, for those whose notes these are: lifting them to the plenary, from every note's menu. */
export const LiftTool = ({ live, group }: { live: MeetingLive; group: Group }) => {
  const t = useText();
  const showToast = useToast();
  const { meeting, as, ask, personId, takesPart } = useStage();
  const { problem, run } = useTask();
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
  const hasPlenary = breakoutById(live, group.breakout)?.plenary !== undefined;
  const may = takesPart && hasPlenary && mayLift(group, { personId, role: meeting.role, ownGroup });
  const tool = useMemo<Tool | null>(
    () =>
      may
        ? {
            id: 'lift',
            label: t('report.lift'),
            icon: ArrowUpFromLine,
            run: (note) => void lift(note),
          }
        : null,
    [may, lift, t],
  );
  useTool('note', tool);

  return <ProblemBanner problem={problem} />;
};
