import { Flag, ListChecks, ScrollText, ShieldCheck } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useBoard, useBoardInfo } from '../board/hooks.ts';
import { type Tool, useTool } from '../commands/tools.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useDeeds } from '../meeting-stage/use-deed.ts';
import { later } from '../ui/later.ts';
import { ModerationButton } from './ModerationButton.tsx';
import styles from './ModerationPanel.module.css';

const LogDialog = later(async () => (await import('./LogDialog.tsx')).LogDialog);
const SectionDialog = later(async () => (await import('./SectionDialog.tsx')).SectionDialog);

/** On a board, for its facilitators: what waits, how a section is moderated, whether reactions are open, and the log. */
export const ModerationTools = () => {
  const t = useText();
  const { boardId: board } = useBoard();
  const { silenced } = useBoardInfo();
  const { meeting } = useStage();
  const { perform, problem } = useDeeds();
  const [section, setSection] = useState<string | null>(null);
  const [isLogOpen, setLogOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const isSilent = silenced != null;
  const tools = useMemo(() => {
    const silence = (silent: boolean) => ({ type: 'board.silence', board, silent }) as const;
    return {
      section: {
        id: 'moderation',
        label: t('moderation.section'),
        icon: ShieldCheck,
        run: setSection,
      },
      queue: {
        id: 'moderationQueue',
        label: t('moderation.queue'),
        icon: ListChecks,
        run: () => setAsked((count) => count + 1),
      },
      log: { id: 'log', label: t('moderation.log'), icon: ScrollText, run: () => setLogOpen(true) },
      silence: {
        id: 'silence',
        label: t(isSilent ? 'moderation.unsilence' : 'moderation.silence'),
        icon: Flag,
        run: () =>
          void perform({
            request: silence(!isSilent),
            done: t(isSilent ? 'moderation.unsilenced' : 'moderation.silenced'),
            undo: () => [silence(isSilent)],
          }),
      },
    } satisfies Readonly<Record<string, Tool>>;
  }, [board, isSilent, perform, t]);
  useTool('section', tools.section);
  useTool('board', tools.queue);
  useTool('board', tools.silence);
  useTool('board', tools.log);
  return (
    <>
      <ProblemBanner problem={problem} />
      <div className={styles.place}>
        <ModerationButton boardId={board} asked={asked} />
      </div>
      <Suspense>
        {section !== null && <SectionDialog sectionId={section} onClose={() => setSection(null)} />}
        {isLogOpen && <LogDialog meetingId={meeting.id} onClose={() => setLogOpen(false)} />}
      </Suspense>
    </>
  );
};
