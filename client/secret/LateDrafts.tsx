import { useCallback, useEffect, useState } from 'react';
import type { LateDraftsAnswer } from '../../shared/api/late-drafts.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { getLateDrafts } from '../api/gathering.ts';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useBoard, useBoardInfo, usePerson } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { NoteText } from '../note/NoteText.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './OwnDraftsHere.module.css';

type Late = LateDraftsAnswer['drafts'][number];

const LateDraft = ({ late, onDone }: { late: Late; onDone: () => void }) => {
  const t = useText();
  const { boardId } = useBoard();
  const { ask } = useStage();
  const author = usePerson(late.person);
  const { busy, problem, run } = useTask();
  const [isAsked, setAsked] = useState(false);
  const decide = async (type: 'draft.accept' | 'draft.giveBack') => {
    const { person, note } = late;
    const answer = await run(() => ask({ type, board: boardId, person, note }));
    if (answer.ok) announce(t(type === 'draft.accept' ? 'secret.added' : 'secret.givenBack'));
    setAsked(false);
    onDone();
  };
  return (
    <li className={styles.draft}>
      <NoteText text={late.text} marks={late.marks} />
      {author && <p>{author.name}</p>}
      <div className={styles.deeds}>
        <Button size="small" look="primary" busy={busy} onClick={() => void decide('draft.accept')}>
          {t('secret.add')}
        </Button>
        <Button size="small" busy={busy} onClick={() => setAsked(true)}>
          {t('secret.giveBack')}
        </Button>
      </div>
      <ProblemBanner problem={problem} />
      {isAsked && (
        <ConfirmDialog
          title={t('secret.giveBackQuestion')}
          confirmLabel={t('secret.giveBack')}
          busy={busy}
          onConfirm={() => void decide('draft.giveBack')}
          onClose={() => setAsked(false)}
        >
          <p>{t('secret.giveBackHint')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
};

/** Notes that came after the others had been shown, as their authors gave them to the facilitators. */
export const LateDrafts = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { boardId, meetingId } = useBoard();
  const { handedOver } = useBoardInfo();
  const load = useCallback((signal: AbortSignal) => getLateDrafts(meetingId, signal), [meetingId]);
  const [resource, reload] = useResource(load);
  useEffect(() => void reload(), [handedOver, reload]);
  const drafts =
    resource.status === 'ready'
      ? resource.value.drafts.filter(({ board }) => board === boardId)
      : [];
  return (
    <Dialog title={t('secret.lateTitle')} onClose={onClose}>
      <Stack>
        {resource.status === 'ready' && (
          <p>{t(drafts.length > 0 ? 'secret.lateIntro' : 'secret.lateNone')}</p>
        )}
        {resource.status === 'failed' && <ProblemBanner problem={resource.problem} />}
        <ul className={styles.list}>
          {drafts.map((late) => (
            <LateDraft key={late.note} late={late} onDone={() => void reload()} />
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
};
