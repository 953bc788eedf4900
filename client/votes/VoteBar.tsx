import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Vote } from '../../shared/board/records/vote.ts';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useConnection } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { clockWords } from '../live/clock-words.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { useToast } from '../ui/toast.ts';
import type { useBallots } from './use-ballots.ts';
import styles from './VoteBar.module.css';

type Ballots = ReturnType<typeof useBallots>;
const MORE_MS = 2 * 60_000;

const TimeLeft = ({ closesAt }: { closesAt: number }) => {
  const t = useText();
  const left = closesAt - useServerTime(true);
  return (
    <span role="timer" aria-label={t('live.timer')} className={styles.time}>
      {clockWords(Math.max(0, left))}
    </span>
  );
};

const isEverybodyDone = ({ done, electorate }: Vote): boolean => done >= electorate;

/** Why one does not vote, or what is left to give. */
const OwnPart = ({ vote, ballots }: { vote: Vote; ballots: Ballots }) => {
  const t = useText();
  const { facilitates, takesPart } = useStage();
  const network = useConnection((state) => state.network);
  const { own, waits, setDone } = ballots;
  if (network === 'offline' || waits) return <p role="status">{t('votes.offline')}</p>;
  if (!takesPart) return <p>{t('votes.viewer')}</p>;
  if (!own) return null;
  if (!own.mayVote) return facilitates ? null : <p>{t('votes.late')}</p>;
  return (
    <>
      {own.left !== null && (
        <span className={styles.left}>{t('votes.left', { count: own.left })}</span>
      )}
      <Button
        size="small"
        look={own.isDone ? 'secondary' : 'primary'}
        aria-pressed={own.isDone}
        onClick={() => {
          setDone(!own.isDone);
          announce(t(own.isDone ? 'votes.notDone' : 'votes.nowDone'));
        }}
      >
        {t('votes.done')}
      </Button>
      {!vote.plan.secret && <span>{t('votes.openHint')}</span>}
      {vote.plan.closesWhenDone && (
        <span role="status">
          {t(isEverybodyDone(vote) ? 'votes.closesSoon' : 'votes.closesWhenDone')}
        </span>
      )}
    </>
  );
};

type Asked = 'admit' | 'close' | 'discard' | null;

/** What facilitators do with a vote that is open: see how far it is, close it; all else in a menu. */
const Leading = ({ vote, ballots, hiding }: Omit<VoteBarProps, 'problem'>) => {
  const t = useText();
  const { ask, now } = useStage();
  const { busy, problem, run } = useTask();
  const showToast = useToast();
  const [asked, setAsked] = useState<Asked>(null);
  const waiting = ballots.own?.waiting?.length ?? 0;

  const send = async (request: MeetingCommandRequest, said: string) => {
    const answer = await run(() => ask(request));
    setAsked(null);
    // Whoever closes second finds it closed: that is what was wanted.
    if (answer.ok || answer.error.kind === 'conflict') announce(said);
  };
  const later = Math.max(vote.closesAt ?? 0, now()) + MORE_MS;
  const extend = async () => {
    const request = { type: 'vote.extend', vote: vote.id } as const;
    const before = vote.closesAt ?? null;
    const answer = await run(() => ask({ ...request, closesAt: later }));
    if (!answer.ok) return;
    const undo = () => void run(() => ask({ ...request, closesAt: before }));
    showToast({ text: t('votes.extended'), undo });
  };
  const items: MenuItem[] = [
    {
      id: 'extend',
      label: t(vote.closesAt === undefined ? 'votes.closeInTwo' : 'votes.extend'),
      run: () => void extend(),
    },
    {
      id: 'hide',
      label: t('votes.hideOwn'),
      checked: hiding.isHidden,
      run: () => hiding.setHidden(!hiding.isHidden),
    },
    { id: 'discard', label: t('votes.discard'), danger: true, run: () => setAsked('discard') },
  ];
  const admit = () =>
    void send({ type: 'vote.admit', vote: vote.id }, t('votes.admitted')).then(ballots.reload);
  const close = () => void send({ type: 'vote.close', vote: vote.id }, t('votes.closed'));
  return (
    <>
      <span>{t('votes.progress', { done: vote.done, all: vote.electorate })}</span>
      {waiting > 0 && (
        <Button size="small" look="primary" busy={busy} onClick={() => setAsked('admit')}>
          {t('votes.admit', { count: waiting })}
        </Button>
      )}
      <Button size="small" busy={busy} onClick={() => setAsked('close')}>
        {t('votes.close')}
      </Button>
      <Menu
        label={t('votes.more')}
        icon={<Ellipsis aria-hidden="true" size={16} />}
        items={items}
      />
      {asked === 'admit' && (
        <ConfirmDialog
          title={t('votes.admitQuestion')}
          confirmLabel={t('votes.admitNow')}
          busy={busy}
          onConfirm={admit}
          onClose={() => setAsked(null)}
        >
          <p>{t('votes.admitHint')}</p>
        </ConfirmDialog>
      )}
      {asked === 'close' && (
        <ConfirmDialog
          title={t('votes.closeQuestion')}
          confirmLabel={t('votes.close')}
          busy={busy}
          onConfirm={close}
          onClose={() => setAsked(null)}
        >
          <p>{t('votes.progress', { done: vote.done, all: vote.electorate })}</p>
          <p>{t('votes.closeHint')}</p>
        </ConfirmDialog>
      )}
      {asked === 'discard' && (
        <ConfirmDialog
          title={t('votes.discardQuestion')}
          confirmLabel={t('votes.discard')}
          danger
          busy={busy}
          onConfirm={() => void send({ type: 'vote.discard', vote: vote.id }, t('votes.discarded'))}
          onClose={() => setAsked(null)}
        >
          <p>{t('votes.discardHint')}</p>
        </ConfirmDialog>
      )}
      <ProblemBanner problem={problem?.kind === 'conflict' ? null : problem} />
    </>
  );
};

type VoteBarProps = {
  vote: Vote;
  ballots: Ballots;
  hiding: { readonly isHidden: boolean; readonly setHidden: (isHidden: boolean) => void };
};

/** The vote that is open: what is asked, what one has left, how long there is, and that one is done. */
export const VoteBar = ({ vote, ballots, hiding }: VoteBarProps) => {
  const t = useText();
  const { facilitates } = useStage();
  const { plan, closesAt } = vote;
  return (
    <section aria-label={t('votes.bar')} className={styles.bar}>
      <strong className={styles.question}>{plan.question || t('votes.noQuestion')}</strong>
      {plan.round > 1 && <span>{t('votes.round', { round: plan.round })}</span>}
      {closesAt !== undefined && <TimeLeft closesAt={closesAt} />}
      <OwnPart vote={vote} ballots={ballots} />
      {facilitates && <Leading vote={vote} ballots={ballots} hiding={hiding} />}
      <ProblemBanner problem={ballots.problem} />
    </section>
  );
};
