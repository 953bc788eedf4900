import { useCallback, useState } from 'react';
import type { PersonAnswer } from '../../shared/api/people.ts';
import type { UndoKind, UndoneAnswer, UndoneBoard } from '../../shared/api/moderation.ts';
import { command } from '../api/meetings.ts';
import { problemKey } from '../api/problem.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useResource } from '../api/use-resource.ts';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToast } from '../ui/toast.ts';
import styles from './UndoPersonDialog.module.css';

const MINUTE_MS = 60_000;

/** How far back, in ms. */
const REACH = {
  minutes: 10 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
} as const satisfies Readonly<Record<string, number>>;

type Reach = keyof typeof REACH;

const KINDS = {
  added: 'moderation.added',
  deleted: 'moderation.deleted',
  changed: 'moderation.changed',
} as const satisfies Readonly<Record<UndoKind, string>>;

const KIND_ORDER = ['added', 'deleted', 'changed'] as const satisfies readonly UndoKind[];

const BoardChanges = ({ board }: { board: UndoneBoard }) => {
  const t = useText();
  const words = [...new Set(board.changes.map((change) => change.words).filter(Boolean))];
  return (
    <section className={styles.board}>
      <h3 className={styles.title}>{t('moderation.board', { title: board.title })}</h3>
      <ul>
        {KIND_ORDER.map((kind) => {
          const count = board.changes.filter((change) => change.kind === kind).length;
          return count > 0 && <li key={kind}>{t(KINDS[kind], { count })}</li>;
        })}
        {board.kept > 0 && <li>{t('moderation.kept', { count: board.kept })}</li>}
      </ul>
      {words.length > 0 && (
        <Disclosure title={t('moderation.which')}>
          <ul className={styles.words}>
            {words.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
};

type UndoPersonDialogProps = {
  meetingId: string;
  person: PersonAnswer;
  onClose: () => void;
};

/** Takes back what somebody did on the meeting's boards lately; first it shows what that would be. */
export const UndoPersonDialog = ({ meetingId, person, onClose }: UndoPersonDialogProps) => {
  const t = useText();
  const toast = useToast();
  const { name, participantId } = person;
  const [reach, setReach] = useState<Reach>('minutes');
  const [until] = useState(Date.now);
  const { busy, problem, run } = useTask();
  const ask = useCallback(
    (preview: boolean) =>
      command<UndoneAnswer>(meetingId, {
        type: 'changes.undo',
        participantId,
        since: until - REACH[reach],
        until,
        preview,
      }),
    [meetingId, participantId, reach, until],
  );
  const [found] = useResource(useCallback(() => ask(true), [ask]));
  const boards = found.status === 'ready' ? found.value.boards : [];
  const count = boards.reduce((sum, { changes }) => sum + changes.length, 0);

  const undo = async () => {
    const done = await run(() => ask(false));
    if (!done.ok) return;
    const undone = done.value.boards.reduce((sum, { changes }) => sum + changes.length, 0);
    toast({ text: t('moderation.undone', { count: undone, name }) });
    onClose();
  };

  return (
    <FormDialog
      title={t('moderation.undoOf', { name })}
      submitLabel={t('moderation.confirm', { count })}
      busy={busy}
      canSubmit={count > 0}
      onSubmit={() => void undo()}
      onClose={onClose}
    >
      <ProblemBanner problem={problem} />
      <RadioGroup
        label={t('moderation.when')}
        value={reach}
        onValue={setReach}
        options={[
          { value: 'minutes', label: t('moderation.minutes') },
          { value: 'hour', label: t('moderation.hour') },
          { value: 'day', label: t('moderation.day') },
        ]}
      />
      <div aria-live="polite" className={styles.boards}>
        {found.status === 'loading' && <Skeleton height="6rem" />}
        {found.status === 'failed' && <p role="alert">{t(problemKey(found.problem))}</p>}
        {found.status === 'ready' && boards.length === 0 && (
          <p>{t('moderation.nothing', { name })}</p>
        )}
        {boards.map((board) => (
          <BoardChanges key={board.board} board={board} />
        ))}
      </div>
      <p>{t('moderation.meaning')}</p>
    </FormDialog>
  );
};
