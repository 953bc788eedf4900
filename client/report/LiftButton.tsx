import { useState } from 'react';
import { ArrowUpFromLine, Undo2 } from 'lucide-react';
import type { ReportedNote } from '../../shared/api/report.ts';
import { problemKey } from '../api/problem.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { noteExcerpt } from '../note/note-excerpt.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import styles from './LiftButton.module.css';

type LiftButtonProps = { board: string; note: Pick<ReportedNote, 'id' | 'text'> };

/** Lifts a note to the plenary board, and takes it back: where a toast would lie under the report. */
export const LiftButton = ({ board, note }: LiftButtonProps) => {
  const t = useText();
  const { ask } = useStage();
  const { busy, problem, run } = useTask();
  const [isLifted, setIsLifted] = useState(false);

  const toggle = async () => {
    const type = isLifted ? 'note.unlift' : 'note.lift';
    const answer = await run(() => ask({ type, board, note: note.id }));
    if (!answer.ok) return;
    setIsLifted(!isLifted);
    announce(t(isLifted ? 'report.unlifted' : 'report.lifted'));
  };

  return (
    <div className={styles.lift}>
      {isLifted && <span className={styles.done}>{t('report.isLifted')}</span>}
      <Button
        size="small"
        busy={busy}
        icon={
          isLifted ? (
            <Undo2 aria-hidden="true" size={16} />
          ) : (
            <ArrowUpFromLine aria-hidden="true" size={16} />
          )
        }
        aria-label={t(isLifted ? 'report.unliftThis' : 'report.liftThis', {
          text: noteExcerpt(note.text),
        })}
        onClick={() => void toggle()}
      >
        {t(isLifted ? 'common.undo' : 'report.lift')}
      </Button>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(problemKey(problem))}
        </p>
      )}
    </div>
  );
};
